#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

#include "SmallDataset.h"
#include "SmallVae.h"
#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/step/ParallelStep.h"
#include "tests/TestProgram.h"

using core::ParallelStep;

namespace {

constexpr double kStepRate = 0.003;
constexpr std::uint64_t kStepSeed = 77;

/// With a Gaussian prior the KL hangs on no sample: other threads measure the same. Without detail blocks sixty steps
/// are enough to learn alike from any noise.
core::ModelSpec spec() {
    core::ModelSpec spec = smallVae(4, "gaussian");
    spec.settings.set("detail_blocks", std::int64_t{0});
    return spec;
}

/// The same untrained network each time.
std::shared_ptr<core::AutoencodingModel> network() {
    return std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(spec(), 1));
}

/// `count` different samples for a step.
std::vector<std::uint32_t> batchOf(int step, std::size_t count) {
    std::vector<std::uint32_t> batch(count);
    for (std::size_t i = 0; i < count; ++i)
        batch[i] = static_cast<std::uint32_t>((static_cast<std::size_t>(step) * 31 + i * 5) % 256);
    return batch;
}

torch::Tensor valuesOf(const core::Model& model) {
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor& parameter : model.parameters()) flat.push_back(parameter.detach().flatten());
    return torch::cat(flat).to(torch::kDouble);
}

/// |a - b| / |b|.
double stepDifference(const torch::Tensor& a, const torch::Tensor& b) {
    return ((a - b).norm() / b.norm()).item<double>();
}

double stepDifference(double a, double b) {
    return std::abs(a - b) / std::abs(b);
}

}  // namespace

class TestParallelStep : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void isAPlainStep_data() {
        QTest::addColumn<int>("threads");
        QTest::addColumn<double>("clip");
        QTest::newRow("one thread") << 1 << 0.0;
        QTest::newRow("two threads") << 2 << 0.0;
        QTest::newRow("three threads") << 3 << 0.0;
        QTest::newRow("two threads, clipped") << 2 << 1.0;
    }
    /// The same as a loop with one ordinary network, torch::optim::Adam and the mean loss of the batch.
    void isAPlainStep() {
        QFETCH(int, threads);
        QFETCH(double, clip);
        core::Settings settings = vaeTraining();
        settings.set("gradient_clip", clip);
        const auto trained = network();
        ParallelStep step(request(settings, 50, threads), trained);

        const auto plain = network();
        torch::optim::Adam adam(plain->parameters(), torch::optim::AdamOptions(kStepRate));
        std::vector<at::Generator> generators;
        for (int member = 0; member < threads; ++member)
            generators.push_back(
                at::make_generator<at::CPUGeneratorImpl>(kStepSeed + static_cast<std::uint64_t>(member)));
        double reconstruction = 0;
        double kl = 0;
        for (int i = 0; i < 5; ++i) {
            const auto batch = batchOf(i, 50);
            step.run(batch, i, kStepRate);
            adam.zero_grad();
            for (std::size_t member = 0; member < generators.size(); ++member) {
                const std::size_t begin = batch.size() * member / generators.size();
                const std::size_t end = batch.size() * (member + 1) / generators.size();
                const auto images = core::toFloats(*dataset_, std::span(batch).subspan(begin, end - begin));
                const core::LossTerms terms = plain->loss({images, {}}, {settings, i, true, generators[member]});
                (terms.objective / 50.0).backward();
                reconstruction += terms.reconstruction.item<double>();
                kl += terms.klPerDimension.sum().item<double>();
            }
            if (clip > 0) torch::nn::utils::clip_grad_norm_(plain->parameters(), clip);
            adam.step();
        }
        const double distance = stepDifference(valuesOf(*trained), valuesOf(*plain));
        QVERIFY2(distance < 1e-4, qPrintable(QString::number(distance)));
        QVERIFY(stepDifference(valuesOf(*trained), valuesOf(*network())) > 1e-2);
        const auto means = step.takeMeans();
        QVERIFY(stepDifference(core::valueOf(means, "reconstruction"), reconstruction / 250) < 1e-4);
        QVERIFY(stepDifference(core::valueOf(means, "kl"), kl / 250) < 1e-3);
        QVERIFY(stepDifference(core::valueOf(means, "neg_elbo"), (reconstruction + kl) / 250) < 1e-4);
    }

    void theSameThreadsGiveTheSameWeights() {
        for (const int threads : {1, 2, 3}) {
            const auto first = network();
            const auto second = network();
            train(first, threads);
            train(second, threads);
            QVERIFY(torch::equal(valuesOf(*first), valuesOf(*second)));
            const auto other = network();
            train(other, threads, kStepSeed + 100);
            QVERIFY(!torch::equal(valuesOf(*first), valuesOf(*other)));
        }
    }

    /// They draw other posterior samples, so it is another run, but the same training.
    void otherThreadsLearnAsMuch() {
        const auto lossOf = [&](int threads, int steps) {
            return core::valueOf(train(network(), threads, kStepSeed, steps), "neg_elbo");
        };
        const double alone = lossOf(1, 60);
        QVERIFY(alone < 0.8 * lossOf(1, 1));
        for (const int threads : {2, 4}) {
            const double together = lossOf(threads, 60);
            QVERIFY2(stepDifference(together, alone) < 0.03,
                     qPrintable(QString::number(stepDifference(together, alone))));
        }
    }

    void takingTheMeansClearsThem() {
        const core::Settings settings = vaeTraining();
        ParallelStep step(request(settings, 32, 2), network());
        QVERIFY(step.takeMeans().empty());
        step.run(batchOf(0, 32), 0, 0.0);
        const auto first = step.takeMeans();
        // An untrained model says about 0.5 for every pixel: 784 ln 2 = 543 nats.
        QVERIFY(std::abs(core::valueOf(first, "reconstruction") - 543) < 60);
        QVERIFY(core::valueOf(first, "kl") > 0);
        QVERIFY(step.takeMeans().empty());
        // Without learning, a second look at the same images says the same but for the posterior samples.
        step.run(batchOf(0, 32), 1, 0.0);
        QVERIFY(stepDifference(core::valueOf(step.takeMeans(), "kl"), core::valueOf(first, "kl")) < 1e-5);
    }

    /// The KL of few images is an estimate that may lie below zero, where no KL lies; -ELBO is of what is shown.
    void noKlIsNegative() {
        const core::Settings settings = vaeTraining();
        const core::ModelSpec learned = smallVae(24);
        int below = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            core::StepRequest asked{learned, settings, *dataset_, 1, 1, seed};
            const auto step = core::modelFamily("vae").makeStep(asked);
            step->run(batchOf(0, 1), 0, 0.0);
            const auto means = step->takeMeans();
            const double kl = core::valueOf(means, "kl");
            QVERIFY(kl >= 0);
            QCOMPARE(core::valueOf(means, "neg_elbo"), core::valueOf(means, "reconstruction") + kl);
            below += kl == 0 ? 1 : 0;
        }
        QVERIFY2(below > 0 && below < 20, qPrintable(QString::number(below)));
    }

    /// Stopped and gone on elsewhere, from the saved state: the same weights, bit for bit, as without the stop.
    void goesOnExactly_data() {
        QTest::addColumn<int>("threads");
        QTest::addColumn<QString>("family");
        QTest::newRow("VAE, one thread") << 1 << "vae";
        QTest::newRow("VAE, two threads") << 2 << "vae";
        QTest::newRow("autoencoder, two threads") << 2 << "autoencoder";
    }
    void goesOnExactly() {
        QFETCH(int, threads);
        QFETCH(QString, family);
        const core::ModelFamily& described = core::modelFamily(family.toStdString());
        core::ModelSpec spec{described.id, core::Settings(described.modelParameters), core::imageSpec({28, 28, 1})};
        spec.settings.set("width", std::int64_t{8});
        core::Settings settings(core::allTrainingParameters(described.id));
        if (settings.has("input_noise")) settings.set("input_noise", 0.2);
        const core::StepRequest asked{spec, settings, *dataset_, 64, threads, kStepSeed};
        const auto whole = described.makeStep(asked);
        core::NamedTensors saved;
        for (int i = 0; i < 12; ++i) {
            if (i == 5)
                for (const core::NamedTensor& entry : whole->state())
                    saved.push_back({entry.name, entry.tensor.clone()});
            whole->run(batchOf(i, 64), i, kStepRate);
        }
        core::StepRequest other = asked;
        other.weightSeed = 99;  // whatever it starts with
        const auto second = described.makeStep(other);
        second->restore(saved);
        for (int i = 5; i < 12; ++i) second->run(batchOf(i, 64), i, kStepRate);
        const auto expected = whole->state();
        const auto state = second->state();
        QCOMPARE(state.size(), expected.size());
        for (std::size_t i = 0; i < state.size(); ++i) {
            QCOMPARE(state[i].name, expected[i].name);
            QVERIFY2(torch::equal(state[i].tensor, expected[i].tensor), state[i].name.c_str());
        }
        // What is not all there, or of another network, is refused.
        saved.pop_back();
        QVERIFY_EXCEPTION_THROWN(second->restore(saved), core::Error);
        QVERIFY_EXCEPTION_THROWN(ParallelStep(request(settings, 64, threads), network()).restore(expected),
                                 core::Error);
    }

    void smallBatchesUseFewerThreads_data() {
        QTest::addColumn<int>("batchSize");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("size");
        QTest::newRow("enough for all") << 128 << 2 << 2;
        QTest::newRow("eight images each") << 32 << 16 << 4;
        QTest::newRow("one image") << 1 << 4 << 1;
        QTest::newRow("no thread asked for") << 128 << 0 << 1;
    }
    void smallBatchesUseFewerThreads() {
        QFETCH(int, batchSize);
        QFETCH(int, threads);
        QFETCH(int, size);
        const core::Settings settings = vaeTraining();
        ParallelStep step(request(settings, batchSize, threads), network());
        QCOMPARE(step.team().size(), size);
        step.run(batchOf(0, static_cast<std::size_t>(batchSize)), 0, kStepRate);
        QVERIFY(std::isfinite(core::valueOf(step.takeMeans(), "neg_elbo")));
    }

    void theAverageTrailsTheWeights() {
        core::Settings settings = vaeTraining();
        settings.set("ema", 0.5);
        const auto trained = network();
        ParallelStep step(request(settings, 32, 2), trained);
        torch::Tensor expected = valuesOf(*trained);
        for (int i = 0; i < 8; ++i) {
            step.run(batchOf(i, 32), i, kStepRate);
            const double decay = std::min(0.5, (2.0 + i) / (11.0 + i));
            expected = decay * expected + (1.0 - decay) * valuesOf(*trained);
        }
        const auto averaged = core::untrainedModel(spec(), 1);
        step.copyAverageTo(*averaged);
        QVERIFY(stepDifference(valuesOf(*averaged), expected) < 1e-5);
        QVERIFY(stepDifference(valuesOf(*averaged), valuesOf(*trained)) > 1e-4);
    }

   private:
    /// The means of all steps.
    std::vector<core::MeasuredValue> train(const std::shared_ptr<core::AutoencodingModel>& model, int threads,
                                           std::uint64_t seed = kStepSeed, int steps = 10) {
        const core::Settings settings = vaeTraining();
        ParallelStep step(request(settings, 64, threads, seed), model);
        for (int i = 0; i < steps; ++i) step.run(batchOf(i, 64), i, kStepRate);
        return step.takeMeans();
    }

    core::StepRequest request(const core::Settings& settings, int batchSize, int threads,
                              std::uint64_t seed = kStepSeed) const {
        return {spec_, settings, *dataset_, batchSize, threads, seed};
    }

    core::ModelSpec spec_ = spec();

    std::shared_ptr<const core::Dataset> dataset_ = smallDataset();
};

IMAGO_TEST(TestParallelStep)
#include "test_parallel_step.moc"
