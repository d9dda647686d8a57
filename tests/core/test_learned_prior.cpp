#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/base/JobContext.h"
#include "core/exporting/ModelParts.h"
#include "core/files/JsonObject.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/nn/ModuleState.h"
#include "core/project/ModelFolder.h"
#include "core/project/ModelSpecJson.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

core::ModelSpec autoencoderSpec(const std::string& prior, std::vector<std::string> classes = {}) {
    core::ModelSpec spec{"autoencoder", core::Settings(core::modelFamily("autoencoder").modelParameters),
                         core::imageSpec({28, 28, 1}), std::move(classes)};
    spec.settings.set("width", std::int64_t{8});
    spec.settings.set("hidden_size", std::int64_t{32});
    spec.settings.set("latent_size", std::int64_t{2});
    spec.settings.set("labels", !spec.classNames.empty());
    spec.settings.set("prior", prior);
    return spec;
}

torch::Tensor circle(std::int64_t count) {
    const torch::Tensor angle = 2 * std::numbers::pi * torch::rand({count, 1});
    return 3 + 0.5 * torch::cat({torch::cos(angle), torch::sin(angle)}, 1);
}

/// An autoencoder whose prior was learned, of codes around a circle.
std::shared_ptr<core::Model> withLearnedPrior(const core::ModelSpec& spec) {
    const std::shared_ptr<core::Model> model = core::untrainedModel(spec, 4);
    const torch::NoGradGuard noGradients;
    const torch::Tensor codes = circle(500);
    const auto classes = static_cast<std::int64_t>(spec.classNames.size());
    model->encoder()->fitPrior(codes);
    model->encoder()->learnPrior({codes, classes > 0 ? torch::eye(classes).repeat({250, 1}) : torch::Tensor(), 1, 1000},
                                 {});
    core::freeze(*model);
    return model;
}

bool hasFlow(const core::Model& model) {
    for (const auto& [name, tensor] : core::stateOf(model))
        if (name == "flow.output") return tensor.any().item<bool>();
    return false;
}

/// 300 images: enough to learn a prior of.
core::TrainingRequest priorRequest() {
    core::TrainingRequest request = smallTraining("autoencoder", smallDataset(28, 1, 300), 2);
    request.settings.set("validation", 0.1);
    return request;
}

}  // namespace

/// The prior of an autoencoder: learned at the end of a training, kept with the model.
class TestLearnedPrior : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void isSavedWithTheModel() {
        const core::ModelSpec spec = autoencoderSpec("flow");
        const std::shared_ptr<core::Model> model = withLearnedPrior(spec);
        QVERIFY(hasFlow(*model));
        const QTemporaryDir folder;
        core::SavedModel saved;
        saved.snapshot = std::make_shared<const core::ModelSnapshot>(spec, model, core::LatentStatistics{}, 7);
        saved.trainingSettings = priorRequest().settings;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "model";
        core::saveModel(saved, path);
        const core::SavedModel back = core::loadModel(path);
        QCOMPARE(back.snapshot->spec().settings.choice("prior"), std::string("flow"));
        const torch::NoGradGuard noGradients;
        const torch::Tensor latents = torch::randn({5, 2});
        const torch::Tensor images = model->decode(latents);
        QVERIFY(torch::equal(back.snapshot->model()->decode(latents), images));
        QVERIFY(torch::equal(back.snapshot->model()->encoder()->encode(images), model->encoder()->encode(images)));
        // Fitted anew it is a Gaussian again.
        model->encoder()->fitPrior(circle(500));
        QVERIFY(!hasFlow(*model));
        QVERIFY(!torch::equal(model->decode(latents), images));
    }

    /// Files from before there was a choice.
    void withoutTheSettingItIsAGaussian() {
        nlohmann::ordered_json written{{"format_version", 2}};
        core::writeModelSpec(autoencoderSpec("flow"), written);
        const std::string file = "settings.json";
        nlohmann::json json = nlohmann::json::parse(written.dump());
        const core::JsonObject object(json, file);
        QCOMPARE(core::readModelSpec(object, file).settings.choice("prior"), std::string("flow"));
        json["model"].erase("prior");
        const core::ModelSpec spec = core::readModelSpec(object, file);
        QCOMPARE(spec.settings.choice("prior"), std::string("gaussian"));
        const std::shared_ptr<core::Model> model = core::untrainedModel(spec, 1);
        QVERIFY(!model->encoder()->learnsPrior());
        for (const auto& [name, tensor] : core::stateOf(*model)) QVERIFY2(!name.starts_with("flow."), name.c_str());
    }

    void exportsHoldIt() {
        const core::ModelSpec spec = autoencoderSpec("flow", {"even", "odd"});
        const core::ModelSnapshot snapshot(spec, withLearnedPrior(spec), {}, 7);
        const std::vector<core::ModelPart> parts = core::modelParts(snapshot);
        QCOMPARE(parts.size(), std::size_t{2});
        std::set<std::string> names;
        for (const core::ModelPart& part : parts) {
            QVERIFY(part.layers.tensor("flow.output") != nullptr && part.layers.tensor("flow.classes") != nullptr);
            // What both have of the model is one tensor in a file; numbers of their own have names of their own.
            bool some = false;
            for (const core::NamedTensor& tensor : part.layers.tensors) {
                if (tensor.name.find("constant") == std::string::npos) continue;
                some = true;
                QVERIFY2(tensor.name.starts_with(part.name + ".constant_"), tensor.name.c_str());
                QVERIFY2(names.insert(tensor.name).second, tensor.name.c_str());
                QVERIFY(
                    std::any_of(part.layers.layers.begin(), part.layers.layers.end(), [&](const core::Layer& layer) {
                        return std::find(layer.inputs.begin(), layer.inputs.end(), tensor.name) != layer.inputs.end();
                    }));
            }
            QVERIFY(some);
        }
    }

    void aTrainingLearnsIt() {
        core::PauseGate gate;
        core::TrainingObserver observer;
        std::vector<double> shares;
        core::SnapshotPointer checkpointed;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase == core::TrainingPhase::fittingPrior) shares.push_back(status.fitted);
        };
        observer.best = [&](core::SnapshotPointer best) { checkpointed = std::move(best); };
        const core::TrainingResult result = core::train(priorRequest(), gate, {}, observer);
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(hasFlow(*result.model->model()));
        QVERIFY(result.test.images > 0);
        QVERIFY(shares.size() >= 2 && shares.front() == 0.0 && shares.back() == 1.0);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        // Only what is kept for good takes that time.
        QVERIFY(checkpointed && !hasFlow(*checkpointed->model()));
    }

    void aStoppedTrainingHasOneToo() {
        core::PauseGate gate;
        std::stop_source stop;
        core::TrainingRequest request = priorRequest();
        request.settings.set("epochs", std::int64_t{1000});
        core::TrainingObserver observer;
        bool learned = false;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase == core::TrainingPhase::training && status.step >= 4) stop.request_stop();
            learned = learned || (status.phase == core::TrainingPhase::fittingPrior && status.fitted == 1.0);
        };
        const core::TrainingResult result = core::train(request, gate, stop.get_token(), observer);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(learned);
        QVERIFY(hasFlow(*result.model->model()));
    }

    void stoppedWhileItIsLearned() {
        core::PauseGate gate;
        std::stop_source stop;
        core::TrainingObserver observer;
        double last = 0;
        observer.status = [&](const core::TrainingStatus& status) {
            if (status.phase != core::TrainingPhase::fittingPrior) return;
            last = status.fitted;
            stop.request_stop();
        };
        const core::TrainingResult result = core::train(priorRequest(), gate, stop.get_token(), observer);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(last < 1.0);
        QVERIFY(result.model != nullptr);
        QCOMPARE(result.test.images, std::size_t{0});
        // The Gaussian, which is there before.
        QVERIFY(!hasFlow(*result.model->model()));
    }
};

IMAGO_TEST(TestLearnedPrior)
#include "test_learned_prior.moc"
