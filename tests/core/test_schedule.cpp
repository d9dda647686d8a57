#include <QtTest>
#include <cmath>

#include "core/training/Schedule.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

constexpr std::int64_t kWarm = 1000;  // a step after the warm-up

core::Settings settings(const std::string& length, const std::string& schedule = "cosine") {
    core::Settings settings(core::commonTrainingParameters());
    settings.set("length", length);
    settings.set("epochs", std::int64_t{20});
    settings.set("minutes", 2.0);
    settings.set("learning_rate", 0.01);
    settings.set("schedule", schedule);
    return settings;
}

bool near(double value, double expected) {
    return std::abs(value - expected) < 1e-12;
}

}  // namespace

class TestSchedule : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void epochsEndIt() {
        const core::Schedule schedule(settings("epochs"));
        QCOMPARE(schedule.fraction(0, 0), 0.0);
        QCOMPARE(schedule.fraction(5, 9999), 0.25);
        QCOMPARE(schedule.fraction(21, 0), 1.0);
        QVERIFY(!schedule.finished(19.99, 1e9));
        QVERIFY(schedule.finished(20, 0));
    }

    void minutesEndIt() {
        const core::Schedule schedule(settings("minutes"));
        QCOMPARE(schedule.fraction(9999, 30), 0.25);
        QCOMPARE(schedule.fraction(0, 500), 1.0);
        QVERIFY(!schedule.finished(1e9, 119.9));
        QVERIFY(schedule.finished(0, 120));
    }

    void endlessNeverEnds() {
        const core::Schedule schedule(settings("endless"));
        QVERIFY(schedule.fraction(1e9, 1e9) < 0);
        QVERIFY(!schedule.finished(1e9, 1e9));
        QVERIFY(schedule.remaining(1e9, 1e9) < 0);
        // Without an end there is no cosine towards it.
        QCOMPARE(schedule.learningRate(kWarm, 1e9, 1e9), 0.01);
    }

    void warmUpIsLinear() {
        const core::Schedule schedule(settings("epochs", "constant"));
        QVERIFY(near(schedule.learningRate(0, 0, 0), 0.0001));
        QVERIFY(near(schedule.learningRate(49, 0, 0), 0.005));
        QVERIFY(near(schedule.learningRate(99, 0, 0), 0.01));
        QVERIFY(near(schedule.learningRate(100, 0, 0), 0.01));
    }

    void constantStays() {
        const core::Schedule schedule(settings("epochs", "constant"));
        QCOMPARE(schedule.learningRate(kWarm, 0, 0), 0.01);
        QCOMPARE(schedule.learningRate(kWarm, 20, 0), 0.01);
    }

    void cosineFallsToZero_data() {
        QTest::addColumn<QString>("length");
        QTest::addColumn<double>("epochs");   // of which the whole is one
        QTest::addColumn<double>("seconds");  // of which the whole is one
        QTest::newRow("epochs") << "epochs" << 20.0 << 0.0;
        QTest::newRow("minutes") << "minutes" << 0.0 << 120.0;
    }
    void cosineFallsToZero() {
        QFETCH(const QString, length);
        QFETCH(const double, epochs);
        QFETCH(const double, seconds);
        const core::Schedule schedule(settings(length.toStdString()));
        const auto rate = [&](double share) { return schedule.learningRate(kWarm, share * epochs, share * seconds); };
        QVERIFY(near(rate(0), 0.01));
        QVERIFY(near(rate(0.25), 0.01 * 0.5 * (1 + std::sqrt(0.5))));
        QVERIFY(near(rate(0.5), 0.005));
        QVERIFY(near(rate(1), 0));
        QVERIFY(near(rate(2), 0));
        for (int percent = 1; percent <= 100; ++percent) QVERIFY(rate(percent / 100.0) < rate((percent - 1) / 100.0));
    }

    void remainingTime() {
        const core::Schedule minutes(settings("minutes"));
        QCOMPARE(minutes.remaining(0, 0), 120.0);
        QCOMPARE(minutes.remaining(3, 45), 75.0);
        QCOMPARE(minutes.remaining(3, 121), 0.0);
        // By what the epochs so far took.
        const core::Schedule epochs(settings("epochs"));
        QVERIFY(epochs.remaining(0, 5) < 0);
        QCOMPARE(epochs.remaining(5, 10), 30.0);
        QCOMPARE(epochs.remaining(20, 40), 0.0);
        QCOMPARE(epochs.remaining(21, 42), 0.0);
    }
};

IMAGO_TEST(TestSchedule)
#include "test_schedule.moc"
