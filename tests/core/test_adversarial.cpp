#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <QtTest>
#include <cmath>

#include "core/model/ConvDiscriminator.h"
#include "core/nn/SpectralNorm.h"
#include "core/training/step/AdversarialLoss.h"
#include "core/training/step/GradientPenalty.h"
#include "tests/TestProgram.h"

using core::AdversarialLoss;

namespace {

double close(const torch::Tensor& a, double b) {
    return std::abs(a.item<double>() - b) < 1e-4 * std::max(1.0, std::abs(b));
}

at::Generator generator() {
    return at::make_generator<at::CPUGeneratorImpl>(5);
}

}  // namespace

/// The losses, the penalties and the discriminator that a GAN is made of, against values worked out by hand.
class TestAdversarial : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void lossesAreThoseOfThePapers() {
        const torch::Tensor real = torch::tensor({2.0, -1.0});
        const torch::Tensor fake = torch::tensor({0.5, -3.0});
        const auto softplus = [](double x) { return std::log1p(std::exp(x)); };
        const auto plain = AdversarialLoss::nonSaturating;
        QVERIFY(close(core::discriminatorLoss(plain, real, fake),
                      softplus(-2.0) + softplus(1.0) + softplus(0.5) + softplus(-3.0)));
        QVERIFY(close(core::generatorLoss(plain, fake), softplus(-0.5) + softplus(3.0)));
        QVERIFY(close(core::discriminatorLoss(AdversarialLoss::hinge, real, fake), 0.0 + 2.0 + 1.5 + 0.0));
        QVERIFY(close(core::generatorLoss(AdversarialLoss::hinge, fake), 2.5));
        QVERIFY(close(core::discriminatorLoss(AdversarialLoss::wasserstein, real, fake), -2.5 - 1.0));
        QVERIFY(close(core::generatorLoss(AdversarialLoss::wasserstein, fake), 2.5));
        QVERIFY(close(core::discriminatorScores(plain, torch::tensor(0.0)), 0.5));
        QVERIFY(close(core::discriminatorScores(AdversarialLoss::hinge, torch::tensor(7.0)), 7.0));
        QVERIFY(core::adversarialLoss("hinge") == AdversarialLoss::hinge);
        QVERIFY(core::adversarialLoss("wgan_gp") == AdversarialLoss::wasserstein);
        QVERIFY(core::adversarialLoss("non_saturating") == plain);
    }

    /// Of a score that is known in closed form: s(x) = sum(w x^2) has the gradient 2 w x.
    void penaltiesAreTheLengthOfTheGradient() {
        const torch::Tensor weights = torch::tensor({1.0F, 2.0F, -1.0F, 0.5F}).view({1, 1, 2, 2}).requires_grad_(true);
        const torch::Tensor images = torch::ones({3, 1, 2, 2}).requires_grad_(true);
        const torch::Tensor penalty = core::r1Penalty((weights * images.square()).sum({1, 2, 3}), images);
        QVERIFY(close(penalty, 3 * 4 * (1 + 4 + 1 + 0.25)));
        // It can be minimized: d/dw of 3 * 4 w^2.
        penalty.backward();
        QVERIFY(torch::allclose(weights.grad(), 24 * weights.detach()));

        // A linear score has the same gradient everywhere: (|w| - 1)^2 for each image.
        const auto linear = [&](const torch::Tensor& mixed) { return (weights * mixed).sum({1, 2, 3}); };
        const torch::Tensor real = torch::rand({3, 1, 2, 2});
        QVERIFY(close(core::wassersteinPenalty(linear, real, torch::rand({3, 1, 2, 2}), generator()),
                      3 * std::pow(std::sqrt(6.25) - 1, 2)));
        // It looks between the two images.
        torch::Tensor seen;
        const auto watched = [&](const torch::Tensor& mixed) {
            seen = mixed.detach();
            return linear(mixed);
        };
        core::wassersteinPenalty(watched, torch::zeros({50, 1, 2, 2}), torch::ones({50, 1, 2, 2}), generator());
        QVERIFY(seen.min().item<double>() >= 0 && seen.max().item<double>() <= 1);
        QVERIFY(seen.std().item<double>() > 0.2);
    }

    void aNormalizedWeightStretchesByOne_data() {
        QTest::addColumn<bool>("convolution");
        QTest::newRow("dense") << false;
        QTest::newRow("convolution") << true;
    }
    void aNormalizedWeightStretchesByOne() {
        QFETCH(bool, convolution);
        torch::manual_seed(2);
        torch::Tensor weight = convolution ? torch::randn({8, 5, 3, 3}).contiguous(torch::MemoryFormat::ChannelsLast)
                                           : torch::randn({12, 7});
        core::SpectralNorm norm(weight, core::WeightInitializer(2));
        for (int i = 0; i < 100; ++i) norm.update(weight);
        const torch::Tensor applied = norm.apply(weight);
        const auto largest = [](const torch::Tensor& tensor) {
            return std::get<1>(torch::linalg_svd(tensor.contiguous().flatten(1), false)).max();
        };
        QVERIFY(close(largest(applied), 1.0));
        QVERIFY(torch::allclose(applied * largest(weight), weight, 1e-3, 1e-4));
    }

    void theDiscriminatorTakesEverySize_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        for (const int size : {8, 28, 33, 64, 128})
            for (const int channels : {1, 3}) QTest::addRow("%d, %d", size, channels) << size << channels;
    }
    void theDiscriminatorTakesEverySize() {
        QFETCH(int, size);
        QFETCH(int, channels);
        torch::manual_seed(1);
        core::DiscriminatorOptions options{size, channels, 8, 3, true};
        core::ConvDiscriminator network(options, core::WeightInitializer(1));
        const torch::Tensor images = torch::rand({4, channels, size, size}) * 2 - 1;
        const torch::Tensor classes = torch::eye(3).index_select(0, torch::tensor({0, 1, 2, 0}));
        const torch::Tensor scores = network.forward(images, classes);
        QCOMPARE(scores.sizes(), at::IntArrayRef({4}));
        // Each image on its own, and the class matters.
        QVERIFY(torch::allclose(network.forward(images.narrow(0, 1, 1), classes.narrow(0, 1, 1)),
                                scores.narrow(0, 1, 1), 1e-4, 1e-5));
        QVERIFY(!torch::allclose(network.forward(images, classes.roll(1, 1)), scores));
        // Undecided at first.
        QVERIFY(scores.abs().max().item<double>() < 3);
    }

    void withSpectralNormNoScoreIsSteep() {
        core::ConvDiscriminator network({28, 1, 16, 0, true}, core::WeightInitializer(1));
        const torch::Tensor before = network.buffers().front().clone();
        torch::NoGradGuard noGradients;
        for (torch::Tensor& parameter : network.parameters()) parameter.mul_(50);
        for (int i = 0; i < 50; ++i) network.updateNorms();
        QVERIFY(!torch::equal(network.buffers().front(), before));
        const torch::Tensor a = torch::rand({8, 1, 28, 28});
        const torch::Tensor b = torch::rand({8, 1, 28, 28});
        const torch::Tensor slope =
            (network.forward(a, {}) - network.forward(b, {})).abs() / (a - b).flatten(1).norm(2, 1);
        // A 3x3 convolution with stride 2 may still stretch a little more than its matrix: at most 3 times.
        QVERIFY2(slope.max().item<double>() < 1, qPrintable(QString::number(slope.max().item<double>())));
    }
};

IMAGO_TEST(TestAdversarial)
#include "test_adversarial.moc"
