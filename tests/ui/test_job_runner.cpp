#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <semaphore>
#include <stdexcept>

#include "core/base/Error.h"
#include "tests/TestProgram.h"
#include "ui/jobs/JobRunner.h"

using ui::JobRunner;

class TestJobRunner : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void deliversPostsInOrderOnTheGuiThread();
    void refusesASecondJob();
    void tellsErrorsAsSentences_data();
    void tellsErrorsAsSentences();
    void failedComesBeforeEnded();
    void stopReachesTheJob();
    void startsTheNextJobFromEnded();
    void aNestedEventLoopDoesNotOvertake();
    void destructionStopsTheJob();
};

namespace {

/// Waits until somebody asks to stop, without burning time.
void waitForStop(std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

}  // namespace

void TestJobRunner::deliversPostsInOrderOnTheGuiThread() {
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    std::vector<int> arrived;
    bool foreign = false;
    QVERIFY(runner.start([&](const std::stop_token&, const JobRunner::Post& post) {
        for (int index = 0; index < 10000; ++index) {
            post([&, index] {
                arrived.push_back(index);
                foreign = foreign || QThread::currentThread() != QCoreApplication::instance()->thread();
            });
        }
    }));
    QVERIFY(runner.running());
    QVERIFY(ended.wait());
    QVERIFY(!runner.running());
    QVERIFY(!foreign);
    QCOMPARE(arrived.size(), std::size_t{10000});
    for (int index = 0; index < 10000; ++index) QCOMPARE(arrived[static_cast<std::size_t>(index)], index);
}

void TestJobRunner::refusesASecondJob() {
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QVERIFY(runner.start([](const std::stop_token& stop, const JobRunner::Post&) { waitForStop(stop); }));
    bool ran = false;
    QVERIFY(!runner.start([&](const std::stop_token&, const JobRunner::Post&) { ran = true; }));
    runner.requestStop();
    QVERIFY(ended.wait());
    QVERIFY(!ran);
    QCOMPARE(ended.count(), 1);
}

void TestJobRunner::tellsErrorsAsSentences_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("core") << 0 << "a.png is damaged: save it anew.";
    QTest::newRow("library") << 1 << "An unexpected error occurred: bad size";
    QTest::newRow("memory") << 2
                            << "There is not enough memory for this. Close other programs or choose smaller settings, "
                               "then try again.";
}

void TestJobRunner::tellsErrorsAsSentences() {
    QFETCH(int, kind);
    QFETCH(QString, sentence);
    JobRunner runner;
    QSignalSpy failed(&runner, &JobRunner::failed);
    QSignalSpy ended(&runner, &JobRunner::ended);
    runner.start([kind](const std::stop_token&, const JobRunner::Post&) {
        if (kind == 0) throw core::Error("a.png is damaged: save it anew.");
        if (kind == 1) throw std::runtime_error("bad size\nframe #0: somewhere");
        throw std::bad_alloc();
    });
    QVERIFY(ended.wait());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().toString(), sentence);
}

void TestJobRunner::failedComesBeforeEnded() {
    JobRunner runner;
    QStringList order;
    connect(&runner, &JobRunner::failed, this, [&] { order << "failed"; });
    connect(&runner, &JobRunner::ended, this, [&] { order << "ended"; });
    runner.start([&](const std::stop_token&, const JobRunner::Post& post) {
        post([&] { order << "post"; });
        throw core::Error("no");
    });
    QTRY_COMPARE(order, (QStringList{"post", "failed", "ended"}));
}

void TestJobRunner::stopReachesTheJob() {
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    std::atomic<bool> stopped = false;
    runner.start([&](const std::stop_token& stop, const JobRunner::Post&) {
        waitForStop(stop);
        stopped = true;
    });
    runner.requestStop();
    runner.requestStop();
    QVERIFY(ended.wait());
    QVERIFY(stopped);
}

void TestJobRunner::startsTheNextJobFromEnded() {
    JobRunner runner;
    std::atomic<int> runs = 0;
    const auto job = [&](const std::stop_token&, const JobRunner::Post&) { ++runs; };
    connect(&runner, &JobRunner::ended, this, [&] {
        if (runs < 3) QVERIFY(runner.start(job));
    });
    runner.start(job);
    QTRY_COMPARE(runs.load(), 3);
    QTRY_VERIFY(!runner.running());
}

void TestJobRunner::aNestedEventLoopDoesNotOvertake() {
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QList<int> order;
    std::binary_semaphore nested(0);
    runner.start([&](const std::stop_token&, const JobRunner::Post& post) {
        post([&] {
            nested.release();
            // As a dialog would: the loop spins while later posts arrive.
            QEventLoop loop;
            QTimer::singleShot(120, &loop, &QEventLoop::quit);
            loop.exec();
            order << 1;
        });
        nested.acquire();
        post([&] { order << 2; });
    });
    QVERIFY(ended.wait());
    QCOMPARE(order, (QList<int>{1, 2}));
}

void TestJobRunner::destructionStopsTheJob() {
    std::atomic<bool> stopped = false;
    bool delivered = false;
    {
        JobRunner runner;
        runner.start([&](const std::stop_token& stop, const JobRunner::Post& post) {
            waitForStop(stop);
            post([&] { delivered = true; });
            stopped = true;
        });
    }
    QVERIFY(stopped);
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

IMAGO_TEST(TestJobRunner)
#include "test_job_runner.moc"
