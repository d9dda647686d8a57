#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/model/prior/PriorFlow.h"
#include "tests/TestProgram.h"

namespace {

double largest(const torch::Tensor& tensor) {
    return tensor.abs().max().item<double>();
}

/// A flow that is far from the identity, in double precision.
std::shared_ptr<core::PriorFlow> bentFlow(int64_t size) {
    torch::manual_seed(5);
    auto flow = std::make_shared<core::PriorFlow>(size, core::WeightInitializer(5));
    flow->to(torch::kDouble);
    const torch::NoGradGuard noGradients;
    for (torch::Tensor& parameter : flow->parameters()) parameter.copy_(0.2 * torch::randn(parameter.sizes()));
    return flow;
}

/// Codes along a parabola, which no Gaussian describes.
torch::Tensor parabola(int64_t count) {
    const torch::Tensor across = torch::randn({count, 1});
    return torch::cat({across, across.square() - 1.0 + 0.1 * torch::randn({count, 1})}, 1);
}

/// The mean -log p of `codes` in nats.
torch::Tensor negativeLogDensity(const core::PriorFlow& flow, const torch::Tensor& codes) {
    const auto [latents, logScale] = flow.toStandard(codes);
    const double logTwoPi = std::log(2.0 * std::numbers::pi);
    return (0.5 * (latents.square() + logTwoPi) - logScale).sum(1).mean();
}

}  // namespace

class TestPriorFlow : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void beginsNearTheIdentity() {
        const core::PriorFlow flow(6, core::WeightInitializer(1));
        const torch::Tensor codes = torch::randn({50, 6});
        const auto [latents, logScale] = flow.toStandard(codes);
        QVERIFY(largest(latents - codes) < 0.2);
        QVERIFY(largest(logScale) < 0.1);
    }

    void eachDirectionUndoesTheOther_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 24}) QTest::addRow("%d dimensions", size) << size;
    }
    void eachDirectionUndoesTheOther() {
        QFETCH(int, size);
        const auto flow = bentFlow(size);
        const torch::Tensor codes = torch::randn({20, size}, torch::kDouble);
        const torch::Tensor latents = flow->toStandard(codes).latents;
        QCOMPARE(latents.size(1), int64_t{size});
        QCOMPARE(largest(latents - codes) > 0.5, size > 1);
        QVERIFY(largest(flow->fromStandard(latents) - codes) < 1e-9);
        QVERIFY(largest(flow->toStandard(flow->fromStandard(codes)).latents - codes) < 1e-9);
    }

    /// Against the determinant of the derivative, worked out the long way.
    void theScaleIsTheDeterminant() {
        const int64_t size = 5;
        const auto flow = bentFlow(size);
        const torch::Tensor code = torch::randn({1, size}, torch::kDouble).requires_grad_(true);
        const auto [latents, logScale] = flow->toStandard(code);
        torch::Tensor derivative = torch::empty({size, size}, torch::kDouble);
        for (int64_t row = 0; row < size; ++row)
            derivative[row] = torch::autograd::grad({latents[0][row]}, {code}, {}, /*retain_graph=*/true).front()[0];
        const auto expected = std::log(std::abs(torch::det(derivative).item<double>()));
        QVERIFY(std::abs(expected) > 0.1);
        QVERIFY(std::abs(logScale.sum().item<double>() - expected) < 1e-9);
    }

    /// Against differences, for the codes and for every weight.
    void theGradientIsRight() {
        const auto flow = bentFlow(5);
        torch::Tensor codes = torch::randn({3, 5}, torch::kDouble).requires_grad_(true);
        const torch::Tensor ofLatents = torch::randn({3, 5}, torch::kDouble);
        const torch::Tensor ofLogScale = torch::randn({3, 5}, torch::kDouble);
        const auto value = [&] {
            const auto [latents, logScale] = flow->toStandard(codes);
            return (ofLatents * latents + ofLogScale * logScale).sum();
        };
        value().backward();
        std::vector<torch::Tensor> variables = flow->parameters();
        variables.push_back(codes);
        const torch::NoGradGuard noGradients;
        for (const torch::Tensor& variable : variables) {
            const torch::Tensor numbers = variable.view(-1);
            const torch::Tensor gradient = variable.grad().reshape(-1);
            for (int64_t i = 0; i < numbers.numel(); i += 7) {
                constexpr double kStep = 1e-5;
                const torch::Tensor number = numbers[i];
                number.add_(kStep);
                const double above = value().item<double>();
                number.sub_(2 * kStep);
                const double below = value().item<double>();
                number.add_(kStep);
                QVERIFY(std::abs((above - below) / (2 * kStep) - gradient[i].item<double>()) < 1e-5);
            }
        }
    }

    void learnsWhatNoGaussianDescribes() {
        torch::manual_seed(2);
        core::PriorFlow flow(2, core::WeightInitializer(2));
        torch::optim::Adam adam(flow.parameters(), torch::optim::AdamOptions(0.01));
        for (int step = 0; step < 400; ++step) {
            adam.zero_grad();
            negativeLogDensity(flow, parabola(256)).backward();
            adam.step();
        }
        const torch::NoGradGuard noGradients;
        // The best Gaussian has the variances 1 and 2.01 and no correlation.
        const double gaussian = 1.0 + std::log(2.0 * std::numbers::pi) + 0.5 * std::log(2.01);
        const double learned = negativeLogDensity(flow, parabola(4000)).item<double>();
        QVERIFY2(learned < gaussian - 1.0, qPrintable(QString::number(learned)));
        // Its samples lie along the parabola as well.
        const torch::Tensor drawn = flow.fromStandard(torch::randn({4000, 2}));
        const torch::Tensor off = drawn.select(1, 1) - drawn.select(1, 0).square() + 1.0;
        const double median = off.abs().median().item<double>();
        QVERIFY2(median < 0.3, qPrintable(QString::number(median)));
    }
};

IMAGO_TEST(TestPriorFlow)
#include "test_prior_flow.moc"
