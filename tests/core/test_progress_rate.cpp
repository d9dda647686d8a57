#include <QTest>

#include "core/base/ProgressRate.h"
#include "tests/TestProgram.h"

using core::ProgressRate;
using std::chrono::milliseconds;

class TestProgressRate : public QObject {
    Q_OBJECT

    const ProgressRate::Time start_;

   private Q_SLOTS:
    void tellsSpeedAndTimeLeft() {
        ProgressRate rate;
        rate.add({1000, 10000}, start_);
        QVERIFY(!rate.isKnown());
        rate.add({1500, 10000}, start_ + milliseconds(500));
        QVERIFY(!rate.isKnown());  // too early to tell
        rate.add({5000, 10000}, start_ + milliseconds(2000));
        QVERIFY(rate.isKnown());
        QCOMPARE(rate.perSecond(), 2000.0);
        QCOMPARE(rate.secondsLeft(), 2.5);
        rate.add({10000, 10000}, start_ + milliseconds(4000));
        QVERIFY(!rate.isKnown());  // nothing is left
    }

    void beginsAgainWithEachStage() {
        ProgressRate rate;
        rate.add({0, 100}, start_);
        rate.add({90, 100}, start_ + milliseconds(9000));
        QCOMPARE(rate.perSecond(), 10.0);
        rate.add({10, 100}, start_ + milliseconds(10000));
        QVERIFY(!rate.isKnown());
        rate.add({50, 100}, start_ + milliseconds(12000));
        QCOMPARE(rate.perSecond(), 20.0);
        rate.add({50, 200}, start_ + milliseconds(13000));
        QVERIFY(!rate.isKnown());
    }

    void saysNothingWithoutATotal() {
        ProgressRate rate;
        rate.add({0, 0}, start_);
        rate.add({50, 0}, start_ + milliseconds(5000));
        QVERIFY(!rate.isKnown());
    }
};

IMAGO_TEST(TestProgressRate)
#include "test_progress_rate.moc"
