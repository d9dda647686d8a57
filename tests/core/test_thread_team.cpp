#include <QtTest>
#include <algorithm>
#include <atomic>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "core/base/ThreadTeam.h"
#include "tests/TestProgram.h"

using core::ThreadTeam;

class TestThreadTeam : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyMemberRuns_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 8}) QTest::addRow("%d", size) << size;
    }
    void everyMemberRuns() {
        QFETCH(int, size);
        ThreadTeam team(size);
        QCOMPARE(team.size(), size);
        std::vector<std::thread::id> threads(static_cast<std::size_t>(size));
        team.run([&](int member) { threads[static_cast<std::size_t>(member)] = std::this_thread::get_id(); });
        QVERIFY(threads.front() == std::this_thread::get_id());
        QVERIFY(std::set(threads.begin(), threads.end()).size() == threads.size());
        // The same threads in the next round.
        std::vector<std::thread::id> again(threads.size());
        team.run([&](int member) { again[static_cast<std::size_t>(member)] = std::this_thread::get_id(); });
        QVERIFY(again == threads);
    }

    void noRoundIsLostOrRunTwice() {
        ThreadTeam team(3);
        // Not atomic: run() itself orders what the members write and what the caller reads.
        std::vector<int> rounds(3);
        for (int round = 1; round <= 5000; ++round) {
            team.run([&](int member) { ++rounds[static_cast<std::size_t>(member)]; });
            QVERIFY(std::ranges::all_of(rounds, [&](int count) { return count == round; }));
        }
    }

    void runReturnsWhenTheSlowestHasEnded() {
        ThreadTeam team(4);
        std::atomic<int> ended = 0;
        // Each waits for the one before, so the last one ends long after the caller's own share.
        team.run([&](int member) {
            while (ended != member) std::this_thread::yield();
            ++ended;
        });
        QCOMPARE(ended.load(), 4);
    }

    void whatOneThrowsIsThrownOn_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("thrower");
        QTest::newRow("alone") << 1 << 0;
        QTest::newRow("the caller") << 3 << 0;
        QTest::newRow("a helper") << 3 << 2;
    }
    void whatOneThrowsIsThrownOn() {
        QFETCH(int, size);
        QFETCH(int, thrower);
        ThreadTeam team(size);
        std::atomic<int> ended = 0;
        std::string told;
        try {
            team.run([&](int member) {
                if (member == thrower) throw std::runtime_error("member " + std::to_string(member));
                ++ended;
            });
        } catch (const std::runtime_error& error) {
            told = error.what();
        }
        QCOMPARE(told, "member " + std::to_string(thrower));
        QCOMPARE(ended.load(), size - 1);  // the others ended before it was thrown on
        // The team goes on, and the error does not come again.
        team.run([&](int) { ++ended; });
        QCOMPARE(ended.load(), 2 * size - 1);
    }

    void ofSeveralErrorsOneArrives() {
        ThreadTeam team(4);
        for (int round = 0; round < 100; ++round) {
            QVERIFY_THROWS_EXCEPTION(std::out_of_range,
                                     team.run([](int member) { throw std::out_of_range(std::to_string(member)); }));
        }
        team.run([](int) {});
    }

    void idleTeamsEndAtOnce() {
        for (int round = 0; round < 200; ++round) {
            const ThreadTeam unused(3);
            ThreadTeam used(3);
            std::atomic<int> count = 0;
            used.run([&](int) { ++count; });
            QCOMPARE(count.load(), 3);
        }
    }
};

IMAGO_TEST(TestThreadTeam)
#include "test_thread_team.moc"
