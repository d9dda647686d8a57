#include <torch/torch.h>

#include <QtTest>
#include <stop_token>
#include <thread>

#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/nn/ModuleState.h"
#include "core/nn/WeightInitializer.h"
#include "core/training/Training.h"
#include "tests/TestProgram.h"

namespace {

/// A training in which everything that is random takes part.
core::TrainingRequest randomTraining(const QString& family) {
    auto request = smallTraining(family.toStdString(), smallDataset(), 2);
    request.threads = 2;
    request.settings.set("mirror", true);
    if (request.settings.has("input_noise")) request.settings.set("input_noise", 0.2);
    for (const char* name : {"spectral_norm", "augment_colour", "augment_translation", "augment_cutout"})
        if (request.settings.has(name)) request.settings.set(name, true);
    return request;
}

core::NamedTensors trainedState(const core::TrainingRequest& request) {
    core::PauseGate gate;
    return core::stateOf(*core::train(request, gate, {}, {}).model->model());
}

bool sameState(const core::NamedTensors& a, const core::NamedTensors& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].name != b[i].name || !torch::equal(a[i].tensor, b[i].tensor)) return false;
    return true;
}

torch::Tensor stateOfGlobalGenerator() {
    at::Generator generator = at::globalContext().defaultGenerator(torch::kCPU);
    const std::lock_guard lock(generator.mutex());
    return generator.get_state();
}

core::ModelSpec familySpec(const QString& family) {
    return smallTraining(family.toStdString(), smallDataset(), 1).model;
}

void addFamilyRows() {
    QTest::addColumn<QString>("family");
    for (const core::ModelFamily& family : core::modelFamilies())
        QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
}

}  // namespace

/// Same seed, same weights: whatever else draws random numbers meanwhile.
class TestWeightInitializer : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aSeedGivesTheWeightsOfItsFirstDay_data() { addFamilyRows(); }
    /// Those that LibTorch's global generator drew when it was the only one.
    void aSeedGivesTheWeightsOfItsFirstDay() {
        QFETCH(QString, family);
        const auto model = core::untrainedModel(familySpec(family), 7);
        torch::manual_seed(7);
        for (const auto& [name, weight] : core::stateOf(*model)) {
            // What is learned after the training begins with nothing.
            if (name.starts_with("flow.")) continue;
            if (weight.dim() < 2 || name.starts_with("prior.root") || name.starts_with("prior.inverse")) continue;
            const torch::Tensor deviation = (weight / torch::randn(weight.sizes())).flatten();  // the same throughout
            QVERIFY2(torch::allclose(deviation, deviation[0].expand_as(deviation), 1e-3), name.c_str());
            QVERIFY(deviation[0].item<double>() > 0);
        }
        QVERIFY(sameState(core::stateOf(*model), core::stateOf(*core::untrainedModel(familySpec(family), 7))));
        QVERIFY(!sameState(core::stateOf(*model), core::stateOf(*core::untrainedModel(familySpec(family), 8))));
    }

    void nobodyElseChangesATraining_data() { addFamilyRows(); }
    void nobodyElseChangesATraining() {
        QFETCH(QString, family);
        const core::TrainingRequest request = randomTraining(family);
        const core::NamedTensors alone = trainedState(request);
        const std::jthread other([&](const std::stop_token& stop) {
            for (std::uint64_t seed = 0; !stop.stop_requested(); ++seed) {
                torch::randn({100});
                if (seed % 10 == 0) torch::manual_seed(seed);
                core::untrainedModel(request.model, seed);
            }
        });
        QVERIFY(sameState(trainedState(request), alone));
        core::TrainingRequest another = request;
        another.settings.set("seed", std::int64_t{2});
        QVERIFY(!sameState(trainedState(another), alone));
    }

    void aTrainingDrawsNothingFromTheGlobalGenerator_data() { addFamilyRows(); }
    void aTrainingDrawsNothingFromTheGlobalGenerator() {
        QFETCH(QString, family);
        torch::manual_seed(3);
        const torch::Tensor before = stateOfGlobalGenerator();
        trainedState(randomTraining(family));
        QVERIFY(torch::equal(stateOfGlobalGenerator(), before));
    }

    void unsetWeightsAreNotDrawn() {
        const core::WeightInitializer unset = core::WeightInitializer::unset();
        QVERIFY(!unset.draws());
        QCOMPARE(unset.normal({3, 4}, 1.0).sizes(), (torch::IntArrayRef{3, 4}));
        torch::manual_seed(3);
        const torch::Tensor before = stateOfGlobalGenerator();
        core::NamedTensors parts = core::stateOf(*core::unsetModel(familySpec("vae")));
        QVERIFY(torch::equal(stateOfGlobalGenerator(), before));
        // The same tensors as those of a model whose weights are drawn.
        const core::NamedTensors drawn = core::stateOf(*core::untrainedModel(familySpec("vae"), 1));
        QCOMPARE(parts.size(), drawn.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(parts[i].name, drawn[i].name);
            QCOMPARE(parts[i].tensor.sizes(), drawn[i].tensor.sizes());
            QCOMPARE(parts[i].tensor.strides(), drawn[i].tensor.strides());
        }
    }
};

IMAGO_TEST(TestWeightInitializer)
#include "test_weight_initializer.moc"
