#include <QtTest>
#include <cmath>
#include <limits>

#include "core/training/trainer/LossRecord.h"
#include "core/training/trainer/SpeedMeter.h"
#include "core/training/trainer/TrainingPace.h"
#include "tests/TestProgram.h"

using core::Duty;

class TestTrainingPace : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void eachDutyHasItsOwnInterval() {
        core::TrainingPace pace(30);
        QVERIFY(!pace.isDue(Duty::status, 0.05));
        QVERIFY(pace.isDue(Duty::status, 0.11));
        QVERIFY(!pace.isDue(Duty::curve, 0.11));
        QVERIFY(pace.isDue(Duty::curve, 0.21));
        QVERIFY(!pace.isDue(Duty::snapshot, 0.21));
        QVERIFY(pace.isDue(Duty::snapshot, 0.51));
        // The first one is early.
        QVERIFY(!pace.isDue(Duty::checkpoint, 4.9));
        QVERIFY(pace.isDue(Duty::checkpoint, 5));
        pace.did(Duty::checkpoint, 5);
        QVERIFY(!pace.isDue(Duty::checkpoint, 34.9));
        QVERIFY(pace.isDue(Duty::checkpoint, 35));
        pace.did(Duty::snapshot, 1);
        QVERIFY(!pace.isDue(Duty::snapshot, 1.4));
        QVERIFY(pace.isDue(Duty::curve, 1.4));  // the others go on as they were
        pace.reset(100);
        for (const Duty duty : {Duty::status, Duty::curve, Duty::snapshot, Duty::checkpoint})
            QVERIFY(!pace.isDue(duty, 100.05));
        QVERIFY(pace.isDue(Duty::checkpoint, 130));
        const core::TrainingPace never(std::numeric_limits<double>::infinity());
        QVERIFY(!never.isDue(Duty::checkpoint, 1e9));
    }

    void aStateToGoBackToComesWithTheFirstPoint() {
        core::TrainingPace pace(30, 2);
        QVERIFY(!pace.isDue(Duty::recovery, 0.1));
        QVERIFY(pace.isDue(Duty::recovery, 0.21));
        pace.did(Duty::recovery, 0.21);
        QVERIFY(!pace.isDue(Duty::recovery, 2.2));
        QVERIFY(pace.isDue(Duty::recovery, 2.22));
        QVERIFY(core::TrainingPace(30, 0).isDue(Duty::recovery, 0));
        QVERIFY(!core::TrainingPace(30).isDue(Duty::recovery, 1e9));
    }

    void aLossThatExplodesIsToldFromOneThatGoesUpAndDown() {
        core::LossRecord loss;
        for (const double value : {500.0, 200.0, 350.0, 120.0, 490.0}) QVERIFY(loss.add(value));
        QVERIFY(!loss.add(501));
        QVERIFY(!loss.add(NAN));
        QVERIFY(!loss.add(INFINITY));
        QVERIFY(loss.add(110));
        core::LossRecord density;  // below zero
        for (const double value : {-10.0, -100.0, -40.0}) QVERIFY(density.add(value));
        QVERIFY(!density.add(1e6));
        core::LossRecord broken;
        QVERIFY(!broken.add(NAN));
        QVERIFY(broken.add(1e-3));
    }

    void withoutAnIntervalACheckpointIsAlwaysDue() {
        core::TrainingPace pace(0);
        pace.did(Duty::checkpoint, 5);
        QVERIFY(pace.isDue(Duty::checkpoint, 5));
    }

    void theSpeedIsThatOfTheLastSecond() {
        core::SpeedMeter speed;
        QCOMPARE(speed.imagesPerSecond(), 0.0);
        speed.update(0.9, 900);
        QCOMPARE(speed.imagesPerSecond(), 0.0);  // too soon to say
        speed.update(2, 1000);
        QCOMPARE(speed.imagesPerSecond(), 500.0);
        speed.update(2.5, 5000);
        QCOMPARE(speed.imagesPerSecond(), 500.0);
        speed.update(4, 1600);
        QCOMPARE(speed.imagesPerSecond(), 300.0);
        // Taken back to an earlier time: the images from there on count.
        speed.reset(1, 500);
        QCOMPARE(speed.imagesPerSecond(), 300.0);
        speed.update(3, 900);
        QCOMPARE(speed.imagesPerSecond(), 200.0);
    }
};

IMAGO_TEST(TestTrainingPace)
#include "test_training_pace.moc"
