#include <QTest>

#include "core/base/ProgressForecast.h"
#include "tests/TestProgram.h"

using core::ProgressForecast;
using std::chrono::seconds;

/// How long a job of unlike stages still takes.
class TestProgressForecast : public QObject {
    Q_OBJECT

    const ProgressForecast::Time start_;

    void add(ProgressForecast& forecast, std::size_t thousandths, int after) const {
        forecast.add({thousandths, 1000}, start_ + seconds(after));
    }

   private Q_SLOTS:
    void aQuickBeginningPromisesNothing() {
        ProgressForecast forecast(0.2);
        QVERIFY(forecast.secondsLeft() < 0);
        forecast.begin("kid", start_);
        // The dataset was open already, and the first stage is a short one.
        add(forecast, 200, 1);
        QVERIFY(forecast.secondsLeft() < 0);
        add(forecast, 300, 2);
        add(forecast, 590, 40);
        QVERIFY(forecast.secondsLeft() < 0);
        // Of the rest most is done: 50 s for 500 thousandths, 300 are left.
        add(forecast, 700, 51);
        QCOMPARE(forecast.secondsLeft(), 30.0);
        add(forecast, 1000, 80);
        QVERIFY(forecast.secondsLeft() < 0);
    }

    void whatWasMeasuredOnceIsGoneBy() {
        ProgressForecast forecast(0.2);
        forecast.begin("kid", start_);
        add(forecast, 200, 10);  // the dataset is read
        add(forecast, 600, 20);  // quick stages
        add(forecast, 900, 110);
        forecast.finish(start_ + seconds(120));
        QVERIFY(forecast.secondsLeft() < 0);
        // The second time the dataset is open already: at a tenth of the time nothing is compared yet.
        forecast.begin("kid", start_);
        add(forecast, 200, 0);
        QCOMPARE(forecast.secondsLeft(), 110.0);
        add(forecast, 400, 5);
        QCOMPARE(forecast.secondsLeft(), 105.0);
        add(forecast, 600, 10);
        QCOMPARE(forecast.secondsLeft(), 100.0);
        // It takes twice as long now: 110 s for what took 55 s.
        add(forecast, 750, 110);
        QCOMPARE(forecast.secondsLeft(), 55.0 * 110 / 55);
        // Another job takes its own time.
        forecast.begin("fd", start_);
        add(forecast, 300, 5);
        QVERIFY(forecast.secondsLeft() < 0);
        // One that was stopped leaves no measurement behind.
        forecast.begin("fd", start_);
        add(forecast, 300, 5);
        QVERIFY(forecast.secondsLeft() < 0);
    }

    void oddReportsAreTaken() {
        ProgressForecast forecast(0.2);
        add(forecast, 500, 5);  // nothing has begun
        forecast.finish(start_);
        QVERIFY(forecast.secondsLeft() < 0);
        forecast.begin("kid", start_);
        forecast.add({5, 0}, start_ + seconds(5));
        QVERIFY(forecast.secondsLeft() < 0);
        add(forecast, 900, 10);
        add(forecast, 800, 11);  // backwards
        QVERIFY(forecast.secondsLeft() >= 0);
        // Of one that ends without a report only the whole time is known.
        forecast.begin("short", start_);
        forecast.finish(start_ + seconds(8));
        forecast.begin("short", start_);
        add(forecast, 500, 4);
        QCOMPARE(forecast.secondsLeft(), 4.0);
    }
};

IMAGO_TEST(TestProgressForecast)
#include "test_progress_forecast.moc"
