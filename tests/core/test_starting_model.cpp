#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <set>
#include <string>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunRequest.h"
#include "core/project/StartingModelFile.h"
#include "core/training/StartingWeights.h"
#include "core/training/Training.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"
#include "tests/TestProgram.h"

namespace {

constexpr std::uint64_t kGivenSeed = 7;
constexpr std::uint64_t kFreshSeed = 3;

core::ModelSpec startSpec(const std::string& family, int size = 28, int channels = 1) {
    return smallTraining(family, smallDataset(size, channels), 1).model;
}

core::StartingModel startOf(const core::ModelSpec& spec) {
    return {{"clothes", "abc"},
            std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, kGivenSeed),
                                                        core::LatentStatistics{}, 10)};
}

core::TrainingResult startTrained(const core::TrainingRequest& request, const core::TrainingObserver& observer = {}) {
    core::PauseGate gate;
    return core::train(request, gate, {}, observer);
}

std::map<std::string, torch::Tensor> parametersByName(const torch::nn::Module& network) {
    std::map<std::string, torch::Tensor> parameters;
    for (const auto& parameter : network.named_parameters()) parameters[parameter.key()] = parameter.value();
    return parameters;
}

/// What `spec` takes of `start`, and the layers that are as a fresh model has them. Every other one must be given.
std::set<std::string> freshLayers(const core::StartingModel& start, const core::ModelSpec& spec,
                                  core::TakenLayers& count) {
    const auto made = core::untrainedModel(spec, kFreshSeed);
    const auto fresh = parametersByName(*core::untrainedModel(spec, kFreshSeed));
    const auto given = parametersByName(*start.snapshot->model());
    count = core::takeModel(start, spec, *made);
    std::set<std::string> layers;
    for (const auto& [name, value] : parametersByName(*made)) {
        const auto there = given.find(name);
        if (there != given.end() && torch::equal(value, there->second)) continue;
        layers.insert(torch::equal(value, fresh.at(name)) ? name.substr(0, name.rfind('.')) : "changed: " + name);
    }
    return layers;
}

std::vector<double> pointValues(const core::History& history, const std::string& curve) {
    std::vector<double> values;
    for (const core::CurvePoint& point : history)
        if (point.curve == curve) values.push_back(point.value);
    return values;
}

bool equalTensors(const core::NamedTensors& a, const core::NamedTensors& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].name != b[i].name || !torch::equal(a[i].tensor, b[i].tensor)) return false;
    return true;
}

const torch::Tensor& tensorNamed(const core::NamedTensors& tensors, const std::string& name) {
    for (const core::NamedTensor& each : tensors)
        if (each.name == name) return each.tensor;
    qFatal("no tensor %s", name.c_str());
}

/// A model that learned squares, to start from.
core::StartingModelPointer learnedSquares() {
    const auto result = startTrained(smallTraining("vae", smallDataset(), 20));
    return std::make_shared<const core::StartingModel>(core::StartingModel{{"squares", "abc"}, result.model});
}

}  // namespace

/// Trainings that start from another model's weights.
class TestStartingModel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyLayerOfTheSameNetworkIsTaken_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void everyLayerOfTheSameNetworkIsTaken() {
        QFETCH(QString, family);
        const core::ModelSpec spec = startSpec(family.toStdString());
        const core::StartingModel start = startOf(spec);
        core::TakenLayers count;
        QVERIFY(freshLayers(start, spec, count).empty());
        QVERIFY(count.all >= 5);
        QCOMPARE(count.taken, count.all);
        QCOMPARE(count.converted, 0);
        const std::string sentence = core::startSentence(start, spec).english();
        QVERIFY2(sentence.starts_with("Starts from \"clothes\": all " + std::to_string(count.all) + " layers fit."),
                 sentence.c_str());
    }

    void anotherLatentSizeStartsTheLayersBesideItAnew() {
        const core::StartingModel start = startOf(startSpec("vae"));
        core::ModelSpec spec = startSpec("vae");
        spec.settings.set("latent_size", std::int64_t{6});
        core::TakenLayers count;
        std::set<std::string> fresh = freshLayers(start, spec, count);
        QCOMPARE(count.taken, count.all - static_cast<int>(fresh.size()));
        // The prior and the posterior's correlation are between the same latents.
        std::erase_if(fresh, [](const std::string& layer) {
            return layer.starts_with("prior.") || layer.starts_with("correlation");
        });
        QVERIFY((fresh == std::set<std::string>{"encoder.posterior", "decoder.hidden"}));
        const std::string sentence = core::startSentence(start, spec).english();
        QVERIFY2(sentence.ends_with("the others start from random weights, as the network settings differ."),
                 sentence.c_str());
        for (const core::SettingValue& each : core::networkSettings(start)) spec.settings.set(each.name, each.value);
        QVERIFY(spec.settings == start.snapshot->spec().settings);
    }

    void anotherImageSizeStartsTheDenseLayersAnew() {
        const core::StartingModel start = startOf(startSpec("vae"));
        core::TakenLayers count;
        QVERIFY((freshLayers(start, startSpec("vae", 32), count) ==
                 std::set<std::string>{"encoder.hidden", "decoder.input"}));
        const std::string sentence = core::startSentence(start, startSpec("vae", 32)).english();
        QVERIFY2(sentence.ends_with("as the images have another size."), sentence.c_str());
    }

    void anotherNumberOfClassesStartsTheirLayersAnew() {
        core::ModelSpec spec = startSpec("vae");
        spec.classNames = {"a", "b", "c"};
        const core::StartingModel start = startOf(spec);
        spec.classNames = {"x", "y"};
        core::TakenLayers count;
        QVERIFY((freshLayers(start, spec, count) == std::set<std::string>{"encoder.classes", "decoder.classes"}));
        // Whether the new model is conditional is the dataset's matter.
        for (const core::SettingValue& each : core::networkSettings(start)) QVERIFY(each.name != "labels");
    }

    void aGrayImageMeansTheSameInColor() {
        const torch::NoGradGuard noGradients;
        const torch::Tensor gray = torch::rand({2, 1, 28, 28});
        const torch::Tensor latents = torch::randn({2, 4});
        const torch::Tensor color = gray.expand({2, 3, 28, 28});
        for (const bool toColor : {true, false}) {
            const core::StartingModel start = startOf(startSpec("vae", 28, toColor ? 1 : 3));
            const core::ModelSpec spec = startSpec("vae", 28, toColor ? 3 : 1);
            const auto made = core::untrainedModel(spec, kFreshSeed);
            const core::TakenLayers count = core::takeModel(start, spec, *made);
            QCOMPARE(count.taken, count.all);
            QCOMPARE(count.converted, 2);
            const core::Model& given = *start.snapshot->model();
            const torch::Tensor before = given.encoder()->encode(toColor ? gray : color);
            QVERIFY(torch::allclose(made->encoder()->encode(toColor ? color : gray), before, 1e-3, 1e-4));
            if (toColor)
                QVERIFY(
                    torch::allclose(made->decode(latents), given.decode(latents).expand({2, 3, 28, 28}), 1e-3, 1e-4));
            const std::string sentence = core::startSentence(start, spec).english();
            QVERIFY2(sentence.ends_with(toColor ? "converted from gray to color." : "converted from color to gray."),
                     sentence.c_str());
        }
    }

    void anotherFamilyIsRefused() {
        core::TrainingRequest request = smallTraining("gan", smallDataset(), 1);
        request.start = std::make_shared<const core::StartingModel>(startOf(startSpec("vae")));
        const QString sentence = sentenceOf([&] { startTrained(request); });
        QVERIFY2(sentence.startsWith("A training of the model GAN cannot start from \"clothes\""),
                 qPrintable(sentence));
        QVERIFY(core::startRefusal(*request.start, "vae").empty());
    }

    void itLearnsFasterAndTheSameAgain() {
        core::TrainingRequest request = smallTraining("vae", smallDataset(28, 1, 192), 1);
        const double scratch = pointValues(startTrained(request).history, "validation_neg_elbo").front();
        request.start = learnedSquares();
        const auto first = startTrained(request);
        const double started = pointValues(first.history, "validation_neg_elbo").front();
        QVERIFY2(started < 0.8 * scratch, qPrintable(QString("%1 %2").arg(started).arg(scratch)));
        const auto again = startTrained(request);
        QVERIFY(pointValues(again.history, "validation_neg_elbo") == pointValues(first.history, "validation_neg_elbo"));
    }

    void aResumedTrainingNeedsTheModelNoMore() {
        core::TrainingRequest request = smallTraining("vae", smallDataset(), 40);
        request.start = learnedSquares();
        request.checkpointInterval = 0;  // one with every look
        std::vector<core::CheckpointPointer> made;
        core::TrainingObserver observer;
        observer.checkpoint = [&](core::CheckpointPointer checkpoint) { made.push_back(std::move(checkpoint)); };
        startTrained(request, observer);
        QVERIFY(made.size() > 1);
        const core::CheckpointPointer end = made.back();
        request.checkpoint = made.front();
        QVERIFY(request.checkpoint->step < end->step);
        request.start = nullptr;
        startTrained(request, observer);
        QCOMPARE(made.back()->step, end->step);
        QVERIFY(equalTensors(made.back()->tensors, end->tensors));
    }

    void theDiscriminatorComesFromTheRun() {
        core::TrainingRequest request = smallTraining("gan", smallDataset(), 1);
        core::StartingModel start{{"squares", "abc"}, nullptr};
        core::TrainingObserver observer;
        observer.checkpoint = [&](core::CheckpointPointer checkpoint) { start.checkpoint = std::move(checkpoint); };
        start.snapshot = startTrained(request, observer).model;
        QVERIFY(start.checkpoint);
        const auto madeFrom = [&](const core::StartingModel* from) {
            const auto step = core::modelFamily("gan").makeStep(
                {request.model, request.settings, *request.dataset, 32, 1, 1, torch::kCPU, kFreshSeed, from});
            return core::cloned(step->state());
        };
        const std::string name = "discriminator.values";
        const core::NamedTensors both = madeFrom(&start);
        QVERIFY(torch::equal(tensorNamed(both, name), tensorNamed(start.checkpoint->tensors, name)));
        QVERIFY(!core::startSentence(start, request.model).english().ends_with("saved with the model."));
        const std::vector<core::SettingValue> network = core::networkSettings(start);
        QCOMPARE(network.back().name, std::string("discriminator_width"));
        QVERIFY(network.back().value == request.settings.value("discriminator_width"));
        // The averages begin with the weights, and the optimizer anew.
        QVERIFY(torch::equal(tensorNamed(both, "generator.adam.average"), tensorNamed(both, "generator.values")));
        QCOMPARE(tensorNamed(both, "generator.adam.steps").item<std::int64_t>(), std::int64_t{0});

        start.checkpoint = nullptr;
        const core::NamedTensors fresh = madeFrom(nullptr);
        const core::NamedTensors generatorOnly = madeFrom(&start);
        QVERIFY(torch::equal(tensorNamed(generatorOnly, name), tensorNamed(fresh, name)));
        QVERIFY(torch::equal(tensorNamed(generatorOnly, "generator.values"), tensorNamed(both, "generator.values")));
        QVERIFY(!torch::equal(tensorNamed(fresh, "generator.values"), tensorNamed(both, "generator.values")));
        QVERIFY(core::startSentence(start, request.model).english().ends_with("it was not saved with the model."));
    }

    void aModelRemembersWhatItStartedFrom() {
        const QTemporaryDir folder;
        core::SavedModel model;
        model.snapshot = startOf(startSpec("vae")).snapshot;
        model.trainingSettings = smallTraining("vae", smallDataset(), 1).settings;
        const std::string plain = folder.filePath("plain").toStdString();
        core::saveModel(model, plain);
        QVERIFY(!core::loadModel(plain).startedFrom);
        const core::StartingModelPointer start = core::openStartingModel(plain);
        QCOMPARE(start->origin.name, std::string("plain"));
        QCOMPARE(start->origin.sha256, core::loadModel(plain).weightsHash);
        QVERIFY(!start->checkpoint);
        model.startedFrom = start->origin;
        const std::string next = folder.filePath("next").toStdString();
        core::saveModel(model, next);
        QVERIFY(core::loadModel(next).startedFrom == start->origin);
        QCOMPARE(core::openStartingModel(core::kEmbeddedModel)->origin.name, std::string("pre-trained"));
    }

    void aRunRemembersIt() {
        core::TrainingRequest request = smallTraining("vae", smallDataset(), 1);
        QVERIFY(!core::newRunSettings(request).startedFrom);
        request.start = std::make_shared<const core::StartingModel>(startOf(request.model));
        const core::RunSettings settings = core::newRunSettings(request);
        const core::RunSettings read = core::readRunSettings(core::writeRunSettings(settings), "settings.json");
        QVERIFY(read.startedFrom == request.start->origin);
        // Without a checkpoint it would begin with random weights.
        core::ReopenedRun run;
        run.settings = settings;
        run.training = settings.training;
        const QString sentence = sentenceOf([&] { core::resumeFrom(run, request); });
        QVERIFY2(sentence.contains("\"clothes\""), qPrintable(sentence));
    }
};

IMAGO_TEST(TestStartingModel)
#include "test_starting_model.moc"
