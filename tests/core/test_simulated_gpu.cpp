#ifndef IMAGO_CUDA
#include "SimulatedGpu.h"
#endif

#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>
#include <vector>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/device/ComputeDevice.h"
#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"

#ifndef IMAGO_CUDA

namespace {

constexpr double kRate = 0.002;
const torch::Device kGpu("cuda:0");

struct Asked {
    core::ModelSpec spec;
    core::Settings settings;
    std::shared_ptr<const core::Dataset> dataset;

    std::unique_ptr<core::TrainingStep> make(const torch::Device& device) const {
        return core::modelFamily(spec.family).makeStep({spec, settings, *dataset, 32, 1, 77, device});
    }
};

std::shared_ptr<const core::Dataset> squares(int size, int channels, bool labels) {
    auto dataset = std::make_shared<core::Dataset>(*smallDataset(size, channels));
    if (!labels) return dataset;
    dataset->classNames = {"even", "odd"};
    for (std::size_t i = 0; i < dataset->size(); ++i) dataset->labels.push_back(static_cast<int>(i % 2));
    return dataset;
}

/// `options` of the model or the training, as "name=value name=value".
Asked asked(const QString& family, const QString& options = {}, int size = 28, int channels = 1, bool labels = false) {
    const auto request = smallTraining(family.toStdString(), squares(size, channels, labels), 1, labels);
    Asked result{request.model, request.settings, request.dataset};
    for (const QString& option : options.split(' ', Qt::SkipEmptyParts)) {
        const std::string name = option.section('=', 0, 0).toStdString();
        core::Settings& settings = result.spec.settings.has(name) ? result.spec.settings : result.settings;
        settings.setText(name, option.section('=', 1).toStdString());
    }
    return result;
}

void runSteps(core::TrainingStep& step, int first, int last) {
    for (int i = first; i < last; ++i) {
        std::vector<std::uint32_t> batch(32);
        for (std::size_t k = 0; k < batch.size(); ++k)
            batch[k] = static_cast<std::uint32_t>((static_cast<std::size_t>(i) * 31 + k * 5) % 256);
        step.run(batch, i, kRate);
    }
}

/// The largest of |a - b| / |b| of all tensors that are numbers.
double difference(const core::NamedTensors& a, const core::NamedTensors& b) {
    double largest = a.size() == b.size() ? 0 : INFINITY;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!b[i].tensor.is_floating_point()) continue;
        const double length = std::max(b[i].tensor.norm().item<double>(), 1e-9);
        largest = std::max(largest, (a[i].tensor - b[i].tensor).norm().item<double>() / length);
    }
    return largest;
}

}  // namespace

/// Steps on a GPU, simulated: see SimulatedGpu. What they prove is that everything lies on the right device.
class TestSimulatedGpu : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("LibTorch's own thread for a GPU synchronises where ThreadSanitizer cannot see it");
#endif
    }
    void init() {
        simulated::hasBfloat16 = false;
    }

    void isAmongTheDevices() {
        const auto devices = core::computeDevices();
        QCOMPARE(devices.size(), std::size_t{2});
        QCOMPARE(devices[0].id, std::string("cpu"));
        QCOMPARE(devices[1].id, std::string("cuda:0"));
        QVERIFY(!devices[1].name.empty());
        QCOMPARE(core::computeDevice("cuda").id, std::string("cuda:0"));
        const QString sentence = sentenceOf([] { core::computeDevice("cuda:1"); });
        for (const core::ComputeDevice& device : devices)
            QVERIFY2(sentence.contains(QString::fromStdString(device.id)), qPrintable(sentence));
    }

    /// Without these the other tests would tell nothing.
    void refusesWhatLiesElsewhere() {
        const torch::Tensor here = torch::ones({4, 4}, kGpu);
        const torch::Tensor there = torch::ones({4, 4});
        QCOMPARE(here.sum().item<double>(), 16.0);
        QVERIFY(torch::equal(here.cpu(), there));
        QCOMPARE((here * torch::tensor(2.0)).sum().item<double>(), 32.0);
        QVERIFY_EXCEPTION_THROWN(here + there, c10::Error);
        QVERIFY_EXCEPTION_THROWN(here.mm(there), c10::Error);
        QVERIFY_EXCEPTION_THROWN(torch::cat({here, there}), c10::Error);
        QVERIFY_EXCEPTION_THROWN(there.clone() += here, c10::Error);
        QVERIFY_EXCEPTION_THROWN(here.gather(0, torch::zeros({4, 4}, torch::kLong)), c10::Error);
        QVERIFY_EXCEPTION_THROWN(torch::randn({4}, core::randomGenerator(torch::kCPU, 1), kGpu), c10::Error);
        QVERIFY_EXCEPTION_THROWN(torch::randn({4}, core::randomGenerator(kGpu, 1)), c10::Error);
    }

    void stepsAreThoseOfTheProcessor_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("labels");
        QTest::newRow("VAE") << "vae"
                             << "kl_warmup=10 free_bits=0.1 mirror=true" << 28 << 1 << false;
        QTest::newRow("VAE, classes, clipped") << "vae"
                                               << "gradient_clip=1" << 33 << 3 << true;
        QTest::newRow("VAE, learned variance") << "vae"
                                               << "likelihood=gaussian" << 28 << 3 << false;
        QTest::newRow("VAE, fixed variance") << "vae"
                                             << "likelihood=gaussian_fixed" << 28 << 1 << false;
        QTest::newRow("autoencoder") << "autoencoder"
                                     << "input_noise=0.2" << 28 << 1 << false;
        QTest::newRow("GAN, R1") << "gan"
                                 << "r1_interval=2 mirror=true" << 28 << 1 << false;
        QTest::newRow("GAN, hinge, spectral norm")
            << "gan"
            << "loss=hinge spectral_norm=true r1=0 gradient_clip=10" << 28 << 1 << true;
        QTest::newRow("WGAN-GP") << "gan"
                                 << "loss=wgan_gp discriminator_steps=2" << 28 << 1 << false;
        QTest::newRow("GAN, augmented") << "gan"
                                        << "augment_colour=true augment_translation=true augment_cutout=true" << 33 << 3
                                        << true;
    }
    /// Its random numbers are the processor's, so that the same steps give the same weights.
    void stepsAreThoseOfTheProcessor() {
        QFETCH(QString, family);
        QFETCH(QString, options);
        QFETCH(int, size);
        QFETCH(int, channels);
        QFETCH(bool, labels);
        const Asked request = asked(family, options, size, channels, labels);
        const auto processor = request.make(torch::kCPU);
        runSteps(*processor, 0, 4);
        const auto gpu = request.make(kGpu);
        const std::int64_t before = simulated::operations;
        runSteps(*gpu, 0, 4);
        QVERIFY(simulated::operations - before > 400);
        QCOMPARE(gpu->team().size(), 1);
        const double apart = difference(core::cloned(gpu->state()), processor->state());
        QVERIFY2(apart < 5e-3, qPrintable(QString::number(apart)));
        const auto expected = processor->takeMeans();
        const auto means = gpu->takeMeans();
        QCOMPARE(means.size(), expected.size());
        for (std::size_t i = 0; i < means.size(); ++i)
            QVERIFY2(std::abs(means[i].value - expected[i].value) <= 1e-3 * std::abs(expected[i].value) + 1e-5,
                     means[i].name.c_str());

        // With bfloat16 they are still nearly the same, and the weights are still float.
        simulated::hasBfloat16 = true;
        const auto mixed = request.make(kGpu);
        runSteps(*mixed, 0, 4);
        const core::NamedTensors state = core::cloned(mixed->state());
        QVERIFY(difference(state, processor->state()) > 1e-5);
        for (const core::NamedTensor& entry : state) {
            if (!entry.tensor.is_floating_point()) continue;
            QCOMPARE(entry.tensor.scalar_type(), torch::kFloat);
            QVERIFY2(torch::isfinite(entry.tensor).all().item<bool>(), entry.name.c_str());
        }
        const auto rounded = mixed->takeMeans();
        QVERIFY2(std::abs(rounded[0].value / expected[0].value - 1) < 0.02,
                 qPrintable(QString("%1 %2").arg(rounded[0].value).arg(expected[0].value)));
    }

    void aStepGoesOnExactly_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void aStepGoesOnExactly() {
        QFETCH(QString, family);
        const Asked request = asked(family);
        const auto whole = request.make(kGpu);
        runSteps(*whole, 0, 3);
        const core::NamedTensors saved = core::cloned(whole->state());
        for (const core::NamedTensor& entry : saved) QVERIFY2(entry.tensor.is_cpu(), entry.name.c_str());
        runSteps(*whole, 3, 6);
        const auto second = request.make(kGpu);
        second->restore(saved);
        runSteps(*second, 3, 6);
        const auto expected = core::cloned(whole->state());
        const auto state = core::cloned(second->state());
        for (std::size_t i = 0; i < state.size(); ++i)
            QVERIFY2(torch::equal(state[i].tensor, expected[i].tensor), state[i].name.c_str());
    }
};

#else

/// A LibTorch with CUDA cannot be told that there is another GPU.
class TestSimulatedGpu : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QSKIP("A LibTorch with CUDA has its own GPU."); }
};

#endif

QTEST_GUILESS_MAIN(TestSimulatedGpu)
#include "test_simulated_gpu.moc"
