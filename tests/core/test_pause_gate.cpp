#include <QtTest>
#include <atomic>
#include <thread>
#include <vector>

#include "core/base/PauseGate.h"
#include "tests/TestProgram.h"

class TestPauseGate : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void openLetsPass() {
        core::PauseGate gate;
        QVERIFY(!gate.paused());
        QVERIFY(!gate.pass({}));
        gate.pause();
        QVERIFY(gate.paused());
        gate.resume();
        QVERIFY(!gate.paused());
        QVERIFY(!gate.pass({}));
    }

    void aStepPassesOneWhilePaused() {
        core::PauseGate gate;
        gate.step();  // of no meaning while it is open
        gate.pause();
        gate.step();
        QVERIFY(gate.pass({}));
        QVERIFY(gate.paused());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(gate.pass(stop.get_token()));  // held until it was stopped
        gate.step();
        gate.resume();
        gate.pause();
        QVERIFY(gate.pass(stop.get_token()));
        QVERIFY(gate.paused());
    }

    void closedHoldsUntilResumed() {
        core::PauseGate gate;
        gate.pause();
        std::atomic<int> passed = 0;
        std::atomic<int> waited = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    if (gate.pass({})) ++waited;
                    ++passed;
                });
            }
            QCOMPARE(passed.load(), 0);  // nothing opens the gate but resume()
            gate.resume();
        }
        QCOMPARE(passed.load(), 4);
        // A thread that came only after resume() found the gate open.
        QVERIFY(waited <= 4);
        QVERIFY(!gate.pass({}));
    }

    void stopLetsPassAndLeavesItClosed() {
        core::PauseGate gate;
        gate.pause();
        std::atomic<bool> waited = false;
        {
            std::jthread thread([&](const std::stop_token& stop) { waited = gate.pass(stop); });
            thread.request_stop();
        }
        QVERIFY(waited);
        QVERIFY(gate.paused());
    }

    void aStopBeforehandDoesNotWait() {
        core::PauseGate gate;
        gate.pause();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(gate.pass(stop.get_token()));
    }

    void noResumeIsLost() {
        core::PauseGate gate;
        std::atomic<int> steps = 0;
        std::jthread thread([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                gate.pass(stop);
                ++steps;
            }
        });
        for (int round = 0; round < 20; ++round) {
            gate.pause();
            const int before = steps;
            gate.resume();
            QTRY_VERIFY(steps > before + 1);  // more than the step that was on its way
        }
    }
};

IMAGO_TEST(TestPauseGate)
#include "test_pause_gate.moc"
