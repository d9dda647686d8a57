#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>
#include <vector>

#include "SmallDataset.h"
#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"
#include "core/training/step/TrainingStep.h"
#include "tests/TestProgram.h"

namespace {

constexpr double kRate = 0.002;
constexpr std::uint64_t kSeed = 77;

struct Asked {
    core::ModelSpec spec;
    core::Settings settings;
    std::shared_ptr<const core::Dataset> dataset;
    int threads = 2;

    std::unique_ptr<core::TrainingStep> make() const {
        return core::modelFamily("gan").makeStep({spec, settings, *dataset, 32, threads, kSeed});
    }
};

/// `options` as "name=value name=value".
Asked asked(const QString& options = {}, int size = 28, int channels = 1, bool labels = false) {
    const core::ModelFamily& family = core::modelFamily("gan");
    core::ModelSpec spec{"gan", core::Settings(family.modelParameters), core::imageSpec({size, size, channels}), {}};
    spec.settings.set("width", std::int64_t{8});
    spec.settings.set("hidden_size", std::int64_t{32});
    spec.settings.set("latent_size", std::int64_t{4});
    auto dataset = std::make_shared<core::Dataset>(*smallDataset(size, channels));
    if (labels) {
        dataset->classNames = spec.classNames = {"even", "odd"};
        dataset->labels.clear();
        for (std::size_t i = 0; i < dataset->size(); ++i) dataset->labels.push_back(static_cast<int>(i % 2));
    }
    core::Settings settings(core::allTrainingParameters("gan"));
    settings.set("discriminator_width", std::int64_t{8});
    for (const QString& option : options.split(' ', Qt::SkipEmptyParts))
        settings.setText(option.section('=', 0, 0).toStdString(), option.section('=', 1).toStdString());
    return {spec, settings, dataset};
}

std::vector<std::uint32_t> batchOf(int step) {
    std::vector<std::uint32_t> batch(32);
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i] = static_cast<std::uint32_t>((static_cast<std::size_t>(step) * 31 + i * 5) % 256);
    return batch;
}

void runSteps(core::TrainingStep& step, int first, int last) {
    for (int i = first; i < last; ++i) step.run(batchOf(i), i, kRate);
}

core::NamedTensors copyOf(const core::NamedTensors& state) {
    core::NamedTensors copy;
    for (const core::NamedTensor& entry : state) copy.push_back({entry.name, entry.tensor.clone()});
    return copy;
}

torch::Tensor find(const core::NamedTensors& state, const std::string& name) {
    for (const core::NamedTensor& entry : state)
        if (entry.name == name) return entry.tensor;
    return {};
}

}  // namespace

class TestGanStep : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Every way to train: finite, everything measured, both networks moved, and from a saved state it goes on bit for
    /// bit as without a stop.
    void goesOnExactly_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("labels");
        QTest::newRow("defaults, one thread") << "r1_interval=4" << 1 << 28 << 1 << false;
        QTest::newRow("defaults, two threads") << "r1_interval=4" << 2 << 28 << 1 << false;
        QTest::newRow("hinge, spectral norm") << "loss=hinge spectral_norm=true r1=0" << 2 << 28 << 1 << false;
        QTest::newRow("WGAN-GP") << "loss=wgan_gp discriminator_steps=2" << 2 << 28 << 1 << false;
        QTest::newRow("classes, spectral norm") << "spectral_norm=true r1_interval=3" << 2 << 28 << 1 << true;
        QTest::newRow("augmented, colors, odd side")
            << "augment_colour=true augment_translation=true augment_cutout=true" << 2 << 33 << 3 << true;
    }
    void goesOnExactly() {
        QFETCH(QString, options);
        QFETCH(int, threads);
        QFETCH(int, size);
        QFETCH(int, channels);
        QFETCH(bool, labels);
        Asked request = asked(options, size, channels, labels);
        request.threads = threads;
        const auto whole = request.make();
        QCOMPARE(whole->team().size(), threads);
        const core::NamedTensors start = copyOf(whole->state());
        runSteps(*whole, 0, 5);
        core::NamedTensors saved = copyOf(whole->state());
        runSteps(*whole, 5, 11);
        // Whatever it starts with.
        const auto second = core::modelFamily("gan").makeStep(
            {request.spec, request.settings, *request.dataset, 32, threads, 5, torch::kCPU, 99});
        second->restore(saved);
        runSteps(*second, 5, 11);
        const auto expected = whole->state();
        const auto state = second->state();
        QCOMPARE(state.size(), expected.size());
        for (std::size_t i = 0; i < state.size(); ++i) {
            QCOMPARE(state[i].name, expected[i].name);
            QVERIFY2(torch::equal(state[i].tensor, expected[i].tensor), state[i].name.c_str());
            QVERIFY2(torch::isfinite(expected[i].tensor).all().item<bool>(), state[i].name.c_str());
        }
        for (const char* values : {"generator.values", "discriminator.values"})
            QVERIFY2(!torch::equal(find(start, values), find(expected, values)), values);

        const auto means = whole->takeMeans();
        for (const core::CurveDescription& curve : core::modelFamily("gan").curves) {
            const QString id = QString::fromStdString(curve.id);
            if (id.startsWith("train_"))
                QVERIFY2(std::isfinite(core::valueOf(means, id.mid(6).toStdString())), id.toUtf8());
        }
        QVERIFY(whole->takeMeans().empty());
        saved.pop_back();
        QVERIFY_EXCEPTION_THROWN(second->restore(saved), core::Error);
    }

    void aStateOfAnotherTrainingIsRefused() {
        const Asked request = asked();
        const auto plain = request.make();
        const core::NamedTensors state = copyOf(plain->state());
        QVERIFY_EXCEPTION_THROWN(asked("discriminator_width=4").make()->restore(state), core::Error);
        QVERIFY_EXCEPTION_THROWN(asked("spectral_norm=true").make()->restore(state), core::Error);
    }

    void theDiscriminatorLearnsToTellThemApart() {
        const Asked request = asked("r1=0 discriminator_steps=20");
        const auto step = request.make();
        step->run(batchOf(0), 0, 0.0);
        const auto before = step->takeMeans();
        // Undecided: ln 2 for each of the two halves.
        const double first = core::valueOf(before, "discriminator_loss");
        QVERIFY2(std::abs(first - 2 * std::log(2.0)) < 0.6, qPrintable(QString::number(first)));
        runSteps(*step, 1, 20);
        step->takeMeans();
        runSteps(*step, 21, 24);
        const auto after = step->takeMeans();
        QVERIFY(core::valueOf(after, "discriminator_loss") < 0.5);
        QVERIFY(core::valueOf(after, "real_score") > core::valueOf(after, "fake_score") + 0.4);
        // The generator had no turn in these.
        QVERIFY(std::isnan(core::valueOf(after, "generator_loss")));
        QCOMPARE(core::valueOf(after, "gradient_penalty"), 0.0);
    }

    void theGeneratorDoesNotMoveBetweenItsTurns() {
        const Asked request = asked("discriminator_steps=3");
        const auto step = request.make();
        runSteps(*step, 0, 1);
        const core::NamedTensors first = copyOf(step->state());
        runSteps(*step, 1, 3);
        QVERIFY(torch::equal(find(first, "generator.values"), find(step->state(), "generator.values")));
        QVERIFY(!torch::equal(find(first, "discriminator.values"), find(step->state(), "discriminator.values")));
        runSteps(*step, 3, 4);
        QVERIFY(!torch::equal(find(first, "generator.values"), find(step->state(), "generator.values")));
    }

    void aStrongerPenaltyKeepsTheDiscriminatorFlat() {
        const auto steepness = [](const QString& options) {
            const Asked request = asked(options);
            const auto step = request.make();
            runSteps(*step, 0, 20);
            step->takeMeans();
            runSteps(*step, 20, 24);
            return core::valueOf(step->takeMeans(), "gradient_penalty");
        };
        const double weak = steepness("r1=0.000001 r1_interval=1");
        const double strong = steepness("r1=100 r1_interval=1");
        QVERIFY2(strong < 0.1 * weak, qPrintable(QString("%1 %2").arg(strong).arg(weak)));
    }

    void theModelIsTheGeneratorAlone() {
        const Asked request = asked("ema=0");
        const auto step = request.make();
        runSteps(*step, 0, 3);
        const auto model = core::untrainedModel(request.spec, 1);
        step->copyAverageTo(*model);
        std::int64_t count = 0;
        for (const auto& parameter : model->named_parameters()) {
            QVERIFY2(parameter.key().rfind("generator.", 0) == 0, parameter.key().c_str());
            count += parameter.value().numel();
        }
        QCOMPARE(count, find(step->state(), "generator.values").numel());
        QVERIFY(torch::equal(find(step->state(), "generator.values"), find(step->state(), "generator.adam.average")));
    }
};

IMAGO_TEST(TestGanStep)
#include "test_gan_step.moc"
