#include <torch/torch.h>

#include <QtTest>
#include <memory>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/model/Model.h"
#include "core/nn/ModuleState.h"
#include "core/project/CheckpointFile.h"
#include "core/project/ModelWeights.h"
#include "core/training/Training.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/ParallelStep.h"
#include "tests/TestProgram.h"

namespace {

/// Beside a weight it knows how bright the images were that it learned from: a running mean, which is no parameter.
class RunningModel : public core::AutoencodingModel {
   public:
    RunningModel()
        : weight_(register_parameter("weight", torch::ones({1}))),
          brightness_(register_buffer("brightness", torch::zeros({1}))) {}

    int latentSize() const override { return 1; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return (latents * weight_ + brightness_).view({-1, 1, 1, 1}).expand({-1, 1, 28, 28});
    }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override {
        return images.mean({1, 2, 3}).unsqueeze(1);
    }
    core::LossTerms loss(const core::Batch& batch, const core::LossContext& context) const override {
        if (context.training) torch::Tensor(brightness_).mul_(0.9).add_(0.1 * batch.samples.mean());
        const torch::Tensor error = (weight_ * batch.samples - 0.5).square().sum();
        return {error, error.detach(), torch::zeros({1}), encode(batch.samples, {})};
    }

    double brightness() const { return brightness_.item<double>(); }

   private:
    torch::Tensor weight_;
    torch::Tensor brightness_;
};

std::unique_ptr<core::TrainingStep> makeRunningStep(const core::StepRequest& request) {
    return std::make_unique<core::ParallelStep>(request, std::make_shared<RunningModel>());
}

/// A family of such models; all else is as in the VAE's.
core::ModelFamily runningFamily() {
    core::ModelFamily family = core::modelFamily("vae");
    family.create = [](const core::ModelSpec&, const core::WeightInitializer&) -> std::shared_ptr<core::Model> {
        return std::make_shared<RunningModel>();
    };
    family.makeStep = makeRunningStep;
    return family;
}

double brightnessOf(const core::Model& model) {
    return dynamic_cast<const RunningModel&>(model).brightness();
}

bool holds(const core::NamedTensors& tensors, const std::string& name) {
    return std::any_of(tensors.begin(), tensors.end(), [&](const auto& each) { return each.name == name; });
}

}  // namespace

/// What a network knows without its being a parameter is state like all else.
class TestBuffers : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theyAreInSnapshotAndCheckpoint() {
        const auto request = smallTraining("vae", smallDataset(), 4);
        core::TrainingObserver observer;
        core::CheckpointPointer last;
        observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
        core::PauseGate gate;
        const core::TrainingResult whole = core::train(runningFamily(), request, gate, {}, observer);
        const double brightness = brightnessOf(*whole.model->model());
        QVERIFY2(brightness > 0.05, qPrintable(QString::number(brightness)));
        QVERIFY(last && last->snapshot);
        QCOMPARE(brightnessOf(*last->snapshot->model()), brightness);

        // Half of it, and the rest from the file: as if it had never stopped.
        auto half = request;
        half.settings.set("epochs", std::int64_t{2});
        half.settings.set("schedule", std::string("constant"));
        core::train(runningFamily(), half, gate, {}, observer);
        QVERIFY(holds(last->tensors, "buffer.brightness"));
        auto rest = half;
        auto read = std::make_shared<core::TrainingCheckpoint>(
            core::readCheckpoint(core::writeCheckpoint(*last), "\"last.safetensors\"", "vae"));
        read->settings.set("epochs", std::int64_t{4});
        rest.checkpoint = read;
        const core::TrainingResult resumed = core::train(runningFamily(), rest, gate, {}, {});
        QCOMPARE(brightnessOf(*resumed.model->model()), brightness);
    }

    void theyAreSavedAndLoaded() {
        RunningModel model;
        core::stateOf(model).back().tensor.fill_(0.75);
        const auto bytes = core::writeWeights(model, core::WeightPrecision::float32);
        RunningModel loaded;
        core::readWeights(bytes, "\"model.safetensors\"", loaded);
        QCOMPARE(loaded.brightness(), 0.75);
        RunningModel copied;
        core::copyState(loaded, copied);
        QCOMPARE(copied.brightness(), 0.75);
        QCOMPARE(core::stateOf(model).size(), std::size_t{2});
    }

    /// Runs that were started before they all were in the checkpoint go on.
    void checkpointsOfOlderVersionsFit() {
        const core::NamedTensors fresh{{"discriminator.values", torch::zeros({2})},
                                       {"discriminator.buffer.stem.norm.left", torch::zeros({3})},
                                       {"generator.buffer.mean", torch::full({1}, 5.0)}};
        const core::NamedTensors older{{"discriminator.values", torch::ones({2})},
                                       {"discriminator.stem.norm.left", torch::ones({3})}};
        const core::NamedTensors fitted = core::fittedTo(fresh, older);
        core::requireSameTensors(fitted, fresh);
        QCOMPARE(fitted[1].name, fresh[1].name);
        QVERIFY(torch::equal(fitted[1].tensor, torch::ones({3})));
        QCOMPARE(fitted[2].tensor.item<double>(), 5.0);
        QVERIFY(!fitted[2].tensor.is_alias_of(fresh[2].tensor));
    }
};

IMAGO_TEST(TestBuffers)
#include "test_buffers.moc"
