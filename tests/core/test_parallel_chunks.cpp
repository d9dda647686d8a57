#include <QtTest>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/dataset/ParallelChunks.h"
#include "tests/TestProgram.h"

namespace {

core::JobContext onFourThreads(std::stop_token stop = {}) {
    return core::JobContext(std::move(stop), {}, 4);
}

}  // namespace

class TestParallelChunks : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void doesEachOnce_data() {
        QTest::addColumn<std::size_t>("count");
        QTest::addColumn<std::size_t>("chunk");
        QTest::newRow("even") << std::size_t{1000} << std::size_t{10};
        QTest::newRow("a rest") << std::size_t{1003} << std::size_t{10};
        QTest::newRow("one by one") << std::size_t{77} << std::size_t{1};
        QTest::newRow("one piece") << std::size_t{5} << std::size_t{10};
        QTest::newRow("nothing") << std::size_t{0} << std::size_t{10};
        QTest::newRow("pieces of nothing") << std::size_t{7} << std::size_t{0};
    }
    void doesEachOnce() {
        QFETCH(const std::size_t, count);
        QFETCH(const std::size_t, chunk);
        std::vector<std::atomic<int>> visits(count);
        std::atomic<bool> fits = true;
        std::vector<std::size_t> told;
        const bool done = core::forEachChunk(
            count, chunk, onFourThreads(),
            [&](std::size_t begin, std::size_t end) {
                if (begin >= end || end > count || end - begin > std::max<std::size_t>(chunk, 1)) fits = false;
                for (std::size_t index = begin; index < std::min(end, count); ++index) ++visits[index];
            },
            [&](std::size_t progress) { told.push_back(progress); });
        QVERIFY(done);
        QVERIFY(fits);
        QVERIFY(std::ranges::all_of(visits, [](const auto& times) { return times == 1; }));
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.back(), count);
    }

    void tellsProgressOnTheCallersThread() {
        const auto caller = std::this_thread::get_id();
        core::forEachChunk(
            100, 1, onFourThreads(), [](std::size_t, std::size_t) {},
            [&](std::size_t) { QVERIFY(std::this_thread::get_id() == caller); });
    }

    void stopsBetweenPieces() {
        std::stop_source stop;
        std::atomic<int> pieces = 0;
        const bool done = core::forEachChunk(
            1'000'000, 1, onFourThreads(stop.get_token()),
            [&](std::size_t, std::size_t) {
                ++pieces;
                stop.request_stop();
            },
            [](std::size_t) {});
        QVERIFY(!done);
        // A piece for each thread that had begun one.
        QVERIFY(pieces >= 1 && pieces < 100'000);
    }

    void aStopBeforehandDoesNothing() {
        std::stop_source stop;
        stop.request_stop();
        std::atomic<int> calls = 0;
        QVERIFY(!core::forEachChunk(
            100, 1, onFourThreads(stop.get_token()), [&](std::size_t, std::size_t) { ++calls; },
            [&](std::size_t) { ++calls; }));
        QCOMPARE(calls.load(), 0);
    }

    void stopInTheLastProgressCounts() {
        std::stop_source stop;
        QVERIFY(!core::forEachChunk(
            10, 100, onFourThreads(stop.get_token()), [](std::size_t, std::size_t) {},
            [&](std::size_t) { stop.request_stop(); }));
    }

    void theFirstExceptionComesBack() {
        std::atomic<int> pieces = 0;
        const auto failing = [&](std::size_t begin, std::size_t) {
            ++pieces;
            if (begin == 30) throw std::runtime_error("piece 30");
        };
        try {
            core::forEachChunk(1'000'000, 1, onFourThreads(), failing, [](std::size_t) {});
            QFAIL("nothing was thrown");
        } catch (const std::runtime_error& error) {
            QCOMPARE(error.what(), "piece 30");
        }
        QVERIFY(pieces < 1'000'000);
        // So does one of the progress.
        QVERIFY_EXCEPTION_THROWN(core::forEachChunk(
                                     10, 1, onFourThreads(), [](std::size_t, std::size_t) {},
                                     [](std::size_t) { throw std::runtime_error("enough"); }),
                                 std::runtime_error);
    }
};

IMAGO_TEST(TestParallelChunks)
#include "test_parallel_chunks.moc"
