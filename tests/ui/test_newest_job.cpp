#include <QSignalSpy>
#include <QtTest>
#include <condition_variable>
#include <mutex>
#include <string>

#include "core/base/Error.h"
#include "tests/TestProgram.h"
#include "ui/jobs/NewestJob.h"
#include "ui/jobs/NewestWins.h"

using ui::NewestJob;
using ui::NewestWins;

class TestNewestJob : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theNewestValueReplacesTheOneThatWaits();
    void aValueIsAsOldAsTheFirstThatWaited();
    void aJobThatIsReplacedIsStoppedAndDeliversNothing();
    void ofManyThatWaitTheLastOneRuns();
    void nothingComesOfADroppedJob();
    void onlyTheNewestFailureIsTold();
    void aNewerOneComesBeforeTheRestIsOver();
    void aFailedJobMayBeFollowedByAnother();
    void destructionStopsTheJob();
};

namespace {

/// Waits until somebody asks to stop, without burning time.
void waitUntilStopped(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

constexpr int kHour = 3'600'000;  // milliseconds

}  // namespace

void TestNewestJob::theNewestValueReplacesTheOneThatWaits() {
    NewestWins<std::string> slot;
    QVERIFY(!slot.waits());
    QVERIFY(!slot.take());
    // Only of the first one somebody is to be told: it is on its way, and takes what is there when it comes.
    QVERIFY(slot.put("one"));
    QVERIFY(!slot.put("two"));
    QVERIFY(slot.waits());
    QCOMPARE(*slot.take(), std::string("two"));
    QVERIFY(!slot.take());
    QVERIFY(slot.put("three"));
    slot.drop();
    QVERIFY(!slot.waits());
    QVERIFY(slot.put("four"));
    QCOMPARE(*slot.take(), std::string("four"));
}

void TestNewestJob::aValueIsAsOldAsTheFirstThatWaited() {
    NewestWins<int> slot;
    slot.put(1);
    const auto first = slot.since();
    while (NewestWins<int>::Clock::now() == first) continue;
    slot.put(2);
    QVERIFY(slot.since() == first);
    slot.take();
    slot.put(3);
    QVERIFY(slot.since() > first);
}

void TestNewestJob::aJobThatIsReplacedIsStoppedAndDeliversNothing() {
    NewestJob jobs;
    QSignalSpy busy(&jobs, &NewestJob::busyChanged);
    QStringList delivered;
    jobs.start([&](const std::stop_token& stop, const NewestJob::Post& post) {
        waitUntilStopped(stop);
        post([&] { delivered << "old"; });
    });
    QVERIFY(jobs.busy());
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { delivered << "new"; }); });
    QTRY_VERIFY(!jobs.busy());
    QCOMPARE(delivered, QStringList{"new"});
    // From one to the other it is busy all the time.
    QCOMPARE(busy.count(), 2);
    QCOMPARE(busy[0][0].toBool(), true);
    QCOMPARE(busy[1][0].toBool(), false);
}

void TestNewestJob::ofManyThatWaitTheLastOneRuns() {
    NewestJob jobs;
    std::vector<int> delivered;
    for (int index = 0; index < 100; ++index)
        jobs.start([&, index](const std::stop_token& stop, const NewestJob::Post& post) {
            if (index == 0) waitUntilStopped(stop);
            post([&, index] { delivered.push_back(index); });
        });
    QTRY_VERIFY(!jobs.busy());
    QCOMPARE(delivered, std::vector{99});
}

void TestNewestJob::nothingComesOfADroppedJob() {
    NewestJob jobs;
    QSignalSpy failed(&jobs, &NewestJob::failed);
    int delivered = 0;
    jobs.start([&](const std::stop_token& stop, const NewestJob::Post& post) {
        post([&] { ++delivered; });
        waitUntilStopped(stop);
        throw core::Error("of a dropped one");
    });
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { ++delivered; }); });
    jobs.drop();
    QTRY_VERIFY(!jobs.busy());
    QCOMPARE(delivered, 0);
    QCOMPARE(failed.count(), 0);
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { ++delivered; }); });
    QTRY_COMPARE(delivered, 1);
}

void TestNewestJob::onlyTheNewestFailureIsTold() {
    NewestJob jobs;
    QSignalSpy failed(&jobs, &NewestJob::failed);
    jobs.start([](const std::stop_token& stop, const NewestJob::Post&) {
        waitUntilStopped(stop);
        throw core::Error("the old one");
    });
    jobs.start([](const std::stop_token&, const NewestJob::Post&) { throw core::Error("the new one"); });
    QTRY_VERIFY(!jobs.busy());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().toString(), QString("the new one"));
}

void TestNewestJob::aNewerOneComesBeforeTheRestIsOver() {
    NewestJob jobs;
    QStringList delivered;
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { delivered << "late"; }); }, kHour);
    QVERIFY(jobs.busy());
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { delivered << "now"; }); });
    QTRY_VERIFY(!jobs.busy());
    QCOMPARE(delivered, QStringList{"now"});
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { delivered << "soon"; }); }, 1);
    QTRY_COMPARE(delivered.size(), 2);
    jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { delivered << "never"; }); },
               kHour);
    jobs.drop();
    QVERIFY(!jobs.busy());
}

void TestNewestJob::aFailedJobMayBeFollowedByAnother() {
    NewestJob jobs;
    int delivered = 0;
    connect(&jobs, &NewestJob::failed, this, [&] {
        jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { ++delivered; }); });
    });
    jobs.start([](const std::stop_token&, const NewestJob::Post&) { throw core::Error("once"); });
    QTRY_COMPARE(delivered, 1);
}

void TestNewestJob::destructionStopsTheJob() {
    int delivered = 0;
    {
        NewestJob jobs;
        jobs.start([&](const std::stop_token& stop, const NewestJob::Post& post) {
            waitUntilStopped(stop);
            post([&] { ++delivered; });
        });
        jobs.start([&](const std::stop_token&, const NewestJob::Post& post) { post([&] { ++delivered; }); });
    }
    QCoreApplication::processEvents();
    QCOMPARE(delivered, 0);
}

IMAGO_TEST(TestNewestJob)
#include "test_newest_job.moc"
