#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <numbers>
#include <numeric>

#include "FactorTravel.h"
#include "core/model/likelihood/PixelLikelihood.h"
#include "core/parameter/SettingsJson.h"
#include "tests/TestProgram.h"

namespace {

struct Owner : torch::nn::Module {};

core::Settings settings(const std::string& likelihood, const std::string& mean = "linear") {
    core::Settings chosen(core::PixelLikelihood::parameters());
    chosen.set("likelihood", likelihood);
    chosen.set("pixel_mean", mean);
    chosen.set("pixel_deviation", 0.1);
    return chosen;
}

torch::Tensor oneRow(std::vector<float> values) {
    const auto width = static_cast<int64_t>(values.size());
    return torch::tensor(values).view({1, 1, 1, width});
}

std::vector<float> valuesOf(const torch::Tensor& tensor) {
    const torch::Tensor flat = tensor.detach().contiguous().flatten();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

}  // namespace

class TestPixelLikelihood : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void imagesStayBetweenBlackAndWhite() {
        Owner owner;
        const torch::Tensor logits = oneRow({-8, -2, 0, 1, 8});
        const core::PixelLikelihood linear(settings("gaussian_fixed"), owner);
        QCOMPARE(valuesOf(linear.toImages(logits)), (std::vector<float>{0, 0, 0.5F, 0.75F, 1}));
        for (const auto& [likelihood, mean] :
             {std::pair("gaussian_fixed", "sigmoid"), std::pair("bernoulli", "linear")}) {
            const core::PixelLikelihood bent(settings(likelihood, mean), owner);
            QVERIFY(torch::equal(bent.toImages(logits), torch::sigmoid(logits)));
        }
    }

    /// The sum over the samples is what negativeLog() says; images that are given once count for each row of logits.
    void eachSampleByItself() {
        const torch::Tensor logits = torch::linspace(-3, 3, 2 * 3 * 12).view({2, 3, 1, 3, 4});
        const torch::Tensor images = torch::linspace(0, 1, 3 * 12).view({3, 1, 3, 4});
        for (const char* kind : {"bernoulli", "gaussian", "gaussian_fixed"}) {
            Owner owner;
            const core::PixelLikelihood likelihood(settings(kind), owner);
            const torch::Tensor each = likelihood.negativeLogOfEach(logits, images);
            QVERIFY2(each.sizes() == torch::IntArrayRef({2, 3}) && each.scalar_type() == torch::kDouble, kind);
            for (std::int64_t row = 0; row < 2; ++row)
                for (std::int64_t i = 0; i < 3; ++i) {
                    const double expected = likelihood.negativeLog(logits[row][i], images[i]).item<double>();
                    const double found = each[row][i].item<double>();
                    QVERIFY2(std::abs(found - expected) < 1e-4 * (1 + std::abs(expected)),
                             qPrintable(QString("%1 %2").arg(found).arg(expected)));
                }
        }
    }

    void isTheDensityOfItsMean() {
        Owner owner;
        const torch::Tensor logits = oneRow({-3, 0, 1});  // means: -0.25, 0.5, 0.75
        const torch::Tensor images = oneRow({0, 0.5F, 0.5F});
        const core::PixelLikelihood likelihood(settings("gaussian_fixed"), owner);
        const double squares = 0.25 * 0.25 + 0 + 0.25 * 0.25;
        const double expected = 0.5 * (squares / 0.01 + 3 * std::log(2 * std::numbers::pi * 0.01));
        const double measured = likelihood.negativeLog(logits, images).item<double>();
        QVERIFY2(std::abs(measured - expected) < 1e-4, qPrintable(QString::number(measured)));
    }

    void aWhitePixelDrawnBlackIsMovedAsMuchAsAGrayOne() {
        Owner owner;
        const auto slopeAt = [&](float mean, const std::string& kind) {
            const core::PixelLikelihood likelihood(settings("gaussian_fixed", kind), owner);
            const float logit = kind == "linear" ? 4 * mean - 2 : std::log(mean / (1 - mean));
            const torch::Tensor logits = oneRow({logit}).requires_grad_();
            likelihood.negativeLog(logits, oneRow({mean + 0.5F})).backward();
            return -logits.grad().item<double>();
        };
        const double gray = 0.5 * 0.25 / 0.01;
        QVERIFY(std::abs(slopeAt(0.5F, "linear") / gray - 1) < 1e-4);
        QVERIFY(std::abs(slopeAt(0.01F, "linear") / gray - 1) < 1e-4);
        QVERIFY(slopeAt(0.01F, "sigmoid") / gray < 0.05);
    }

    void filesFromBeforeHaveASigmoid() {
        core::Settings read(core::PixelLikelihood::parameters());
        core::fromJson({{"likelihood", "gaussian"}, {"pixel_deviation", 0.1}}, "settings.json", read);
        QCOMPARE(read.choice("pixel_mean"), std::string("sigmoid"));
    }

    void theVarianceComesDownWithinAnEpoch() {
        Owner owner;
        const core::PixelLikelihood likelihood(settings("gaussian"), owner);
        torch::optim::Adam adam(owner.parameters(), torch::optim::AdamOptions(0.004));
        const torch::Tensor images = torch::full({4, 1, 8, 8}, 0.51F);
        double nats = 0;
        for (int step = 0; step < 150; ++step) {
            adam.zero_grad();
            const torch::Tensor loss = likelihood.negativeLog(torch::zeros_like(images), images);
            loss.backward();
            adam.step();
            nats = loss.item<double>() / static_cast<double>(images.numel());
        }
        const double best = 0.5 * (1 + std::log(2 * std::numbers::pi * 0.0001));  // nats a pixel
        QVERIFY2(nats < best + 0.5, qPrintable(QString::number(nats - best)));
    }

    void codesComeToSaySomething() {
        // With a sigmoid the shapes went black and stayed it: 0.03 nats.
        const core::SnapshotPointer model = shapes::smallVae(shapes::dataset(), "gaussian", 4);
        const auto& kl = model->statistics().meanKl;
        const double nats = std::accumulate(kl.begin(), kl.end(), 0.0);
        QVERIFY2(nats > 5, qPrintable(QString::number(nats)));
    }
};

IMAGO_TEST(TestPixelLikelihood)
#include "test_pixel_likelihood.moc"
