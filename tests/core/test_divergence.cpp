#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"
#include "tests/TestProgram.h"

namespace {

/// A step that spoils the weights in whose place it stands whenever the learning rate is too high.
class FragileStep : public core::TrainingStep {
   public:
    FragileStep(std::unique_ptr<core::TrainingStep> inner, double limit) : inner_(std::move(inner)), limit_(limit) {}

    void run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) override {
        inner_->run(batch, step, learningRate);
        if (learningRate <= limit_) return;
        state().front().tensor.fill_(NAN);
        if (whenSpoiled) whenSpoiled(step);
    }

    /// Told of the step that spoiled them.
    static inline std::function<void(std::int64_t)> whenSpoiled;

    std::vector<core::MeasuredValue> takeMeans() override { return inner_->takeMeans(); }
    void copyAverageTo(core::Model& target) const override { inner_->copyAverageTo(target); }
    core::NamedTensors state() const override { return inner_->state(); }
    void restore(const core::NamedTensors& state) override { inner_->restore(state); }
    core::ThreadTeam& team() override { return inner_->team(); }

   private:
    std::unique_ptr<core::TrainingStep> inner_;
    double limit_;
};

constexpr double kFragileLimit = 0.0015;
constexpr double kNever = std::numeric_limits<double>::infinity();

std::unique_ptr<core::TrainingStep> makeFragileStep(const core::StepRequest& request) {
    return std::make_unique<FragileStep>(core::modelFamily("vae").makeStep(request), kFragileLimit);
}

/// Breaks once more after each of the first halvings.
std::unique_ptr<core::TrainingStep> makeVeryFragileStep(const core::StepRequest& request) {
    return std::make_unique<FragileStep>(core::modelFamily("vae").makeStep(request), 0.0001);
}

std::unique_ptr<core::TrainingStep> makeBrokenStep(const core::StepRequest& request) {
    return std::make_unique<FragileStep>(core::modelFamily("vae").makeStep(request), -1);
}

core::TrainingRequest requestFor(int epochs) {
    auto request = smallTraining("vae", smallDataset(), epochs);
    request.threads = 2;
    return request;
}

/// Its warm-up over 100 steps passes the limit of a fragile step; half of the rate never does.
core::TrainingRequest fragileRequest() {
    auto request = requestFor(30);
    request.settings.set("schedule", std::string("constant"));
    request.settings.set("learning_rate", 0.003);
    request.checkpointInterval = kNever;
    request.recoveryInterval = 0;
    return request;
}

/// With steps of `makeStep`, stopped by the `count`th that spoils the weights, before the training looks at them;
/// `spoiled` is what had been done then.
core::TrainingResult stoppedWhenSpoiled(const core::TrainingRequest& request,
                                        decltype(core::ModelFamily::makeStep) makeStep, int count,
                                        std::int64_t& spoiled) {
    core::ModelFamily family = core::modelFamily("vae");
    family.makeStep = makeStep;
    std::stop_source stop;
    FragileStep::whenSpoiled = [&](std::int64_t step) {
        spoiled = step + 1;
        if (--count == 0) stop.request_stop();
    };
    core::PauseGate gate;
    core::TrainingResult result = core::train(family, request, gate, stop.get_token(), {});
    FragileStep::whenSpoiled = nullptr;
    return result;
}

/// The model of a training that never breaks, stopped after `step` steps.
core::SnapshotPointer unspoiled(core::TrainingRequest request, std::int64_t step) {
    request.checkpointInterval = 0;
    std::stop_source stop;
    core::TrainingObserver observer;
    observer.checkpoint = [&](const core::CheckpointPointer& checkpoint) {
        if (checkpoint->step == step) stop.request_stop();
    };
    core::PauseGate gate;
    return core::train(request, gate, stop.get_token(), observer).model;
}

bool sameWeights(const core::ModelSnapshot& a, const core::ModelSnapshot& b) {
    const auto one = a.model()->parameters();
    const auto other = b.model()->parameters();
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (!torch::equal(one[i], other[i])) return false;
    return true;
}

}  // namespace

/// A training whose weights are no longer numbers, and what is kept of it.
class TestDivergence : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aDivergenceGoesBackAndHalves() {
        core::ModelFamily family = core::modelFamily("vae");
        family.makeStep = makeFragileStep;
        auto request = requestFor(30);
        request.settings.set("schedule", std::string("constant"));
        // The warm-up over 100 steps passes the limit at step 50; half and a quarter of the rate never pass it.
        request.settings.set("learning_rate", 0.003);
        request.checkpointInterval = 0;
        std::vector<core::TrainingEvent> events;
        core::CheckpointPointer last;
        core::TrainingObserver observer;
        observer.event = [&](const core::TrainingEvent& event) { events.push_back(event); };
        observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
        observer.snapshot = [&](const core::SnapshotPointer& snapshot) {
            for (const torch::Tensor& parameter : snapshot->model()->parameters())
                QVERIFY(torch::isfinite(parameter).all().item<bool>());
        };
        core::PauseGate gate;
        const core::TrainingResult result = core::train(family, request, gate, {}, observer);
        QCOMPARE(result.outcome, core::Outcome::done);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(result.events.size(), std::size_t{1});
        QCOMPARE(events[0].kind, core::TrainingEventKind::recovered);
        QVERIFY(events[0].step <= 50);
        QVERIFY2(QString::fromStdString(events[0].message.english()).contains("0.0015"),
                 events[0].message.english().c_str());
        QCOMPARE(last->recoveries, 1);
        QCOMPARE(last->settings.real("learning_rate"), 0.0015);
        QVERIFY(core::allFinite(last->tensors));
        std::map<std::string, std::int64_t> steps;  // no curve runs back
        for (const core::CurvePoint& point : result.history) {
            QVERIFY(std::isfinite(point.value));
            QVERIFY(point.step >= steps[point.curve]);
            steps[point.curve] = point.step;
        }
    }

    void aStopAfterADivergenceKeepsTheLastGoodState() {
        const auto request = fragileRequest();
        std::int64_t spoiled = 0;
        const core::TrainingResult result = stoppedWhenSpoiled(request, makeFragileStep, 1, spoiled);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(spoiled > 1);
        QVERIFY(result.model != nullptr);
        QCOMPARE(result.model->step(), spoiled - 1);
        QCOMPARE(result.status.step, spoiled - 1);
        QVERIFY(!sameWeights(*result.model, *unspoiled(request, spoiled - 2)));
        QVERIFY(sameWeights(*result.model, *unspoiled(request, spoiled - 1)));
        QCOMPARE(result.events.size(), std::size_t{1});
        QCOMPARE(result.events[0].kind, core::TrainingEventKind::recovered);
        QCOMPARE(result.events[0].step, spoiled - 1);
        const QString why = QString::fromStdString(result.events[0].message.english());
        QVERIFY2(why.contains(QString("stopped at step %1").arg(spoiled)), qPrintable(why));
        for (const core::CurvePoint& point : result.history) QVERIFY(point.step < spoiled);
    }

    void aStopAfterTheFourthDivergenceKeepsItToo() {
        std::int64_t spoiled = 0;
        const core::TrainingResult result = stoppedWhenSpoiled(fragileRequest(), makeVeryFragileStep, 4, spoiled);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QCOMPARE(result.events.size(), std::size_t{4});
        QVERIFY(result.model != nullptr);
        QCOMPARE(result.model->step(), spoiled - 1);
    }

    void aStopWithoutAGoodStateSaysWhyNothingIsKept() {
        auto request = fragileRequest();
        request.recoveryInterval = kNever;
        std::int64_t spoiled = 0;
        const core::TrainingResult result = stoppedWhenSpoiled(request, makeFragileStep, 1, spoiled);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(result.model == nullptr);
        QCOMPARE(result.events.size(), std::size_t{1});
        QCOMPARE(result.events[0].step, std::int64_t{0});
        const QString why = QString::fromStdString(result.events[0].message.english());
        QVERIFY2(why.contains("no model is saved"), qPrintable(why));
    }

    void aRecoveryGoesBackToTheLastGoodState() {
        core::ModelFamily family = core::modelFamily("vae");
        family.makeStep = makeFragileStep;
        std::int64_t spoiled = 0;
        FragileStep::whenSpoiled = [&](std::int64_t step) { spoiled = step + 1; };
        core::PauseGate gate;
        const core::TrainingResult result = core::train(family, fragileRequest(), gate, {}, {});
        FragileStep::whenSpoiled = nullptr;
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(spoiled > 1);
        QCOMPARE(result.events.size(), std::size_t{1});
        QCOMPARE(result.events[0].step, spoiled - 1);
        QVERIFY(result.status.step > spoiled);
    }

    void theFourthDivergenceEndsIt() {
        core::ModelFamily family = core::modelFamily("vae");
        family.makeStep = makeBrokenStep;
        int recoveries = 0;
        core::TrainingObserver observer;
        observer.event = [&](const core::TrainingEvent& event) {
            recoveries += event.kind == core::TrainingEventKind::recovered ? 1 : 0;
        };
        const QString sentence = sentenceOf([&] {
            core::PauseGate gate;
            core::train(family, requestFor(6), gate, {}, observer);
        });
        QCOMPARE(recoveries, 3);
        QVERIFY2(sentence.contains("lower learning rate"), qPrintable(sentence));
    }
};

IMAGO_TEST(TestDivergence)
#include "test_divergence.moc"
