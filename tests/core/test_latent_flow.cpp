#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/device/TorchDevice.h"
#include "core/model/prior/FittedGaussian.h"
#include "core/model/prior/LatentFlow.h"
#include "core/training/FlowFit.h"
#include "tests/TestProgram.h"

namespace {

double largestOf(const torch::Tensor& tensor) {
    return tensor.abs().max().item<double>();
}

/// A flow that moves points about as far as one that was fitted.
std::shared_ptr<core::LatentFlow> movingFlow(std::int64_t size, std::int64_t classes) {
    auto flow = std::make_shared<core::LatentFlow>(size, classes);
    at::Generator generator = core::randomGenerator(torch::kCPU, 3);
    std::vector<torch::Tensor> weights = flow->field().initialWeights(generator);
    const core::NamedTensors& named = flow->field().weights();
    for (std::size_t index = 0; index < weights.size(); ++index)
        if (named[index].name == "output")
            weights[index] = 0.5 / std::sqrt(128.0) * torch::randn(weights[index].sizes(), generator);
    flow->setWeights(weights);
    return flow;
}

/// Around the unit circle, with nothing in the middle.
torch::Tensor ring(std::int64_t count) {
    const torch::Tensor angle = 2 * std::numbers::pi * torch::rand({count, 1});
    return (1 + 0.05 * torch::randn({count, 1})) * torch::cat({torch::cos(angle), torch::sin(angle)}, 1);
}

double shareInTheHole(const torch::Tensor& points) {
    return (points.norm(2, 1) < 0.7).to(torch::kDouble).mean().item<double>();
}

core::FlowFit shortFit(std::int64_t steps) {
    core::FlowFit fit;
    fit.seed = 1;
    fit.steps = steps;
    return fit;
}

}  // namespace

class TestLatentFlow : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void beginsAsTheIdentity() {
        const torch::NoGradGuard noGradients;
        core::LatentFlow flow(6, 0);
        const torch::Tensor points = torch::randn({5, 6});
        QVERIFY(flow.isIdentity());
        QVERIFY(torch::equal(flow.toCodes(points, {}), points));
        QVERIFY(torch::equal(flow.toLatents(points, {}), points));
        const auto moving = movingFlow(6, 0);
        std::vector<torch::Tensor> weights;
        for (const auto& [name, tensor] : moving->field().weights()) weights.push_back(tensor);
        flow.setWeights(weights);
        QVERIFY(!flow.isIdentity());
        QVERIFY(largestOf(flow.toCodes(points, {}) - points) > 0.1);
        flow.reset();
        QVERIFY(flow.isIdentity() && torch::equal(flow.toCodes(points, {}), points));
        // An optimizer has nothing to move, a file everything to keep.
        QVERIFY(flow.parameters().empty());
        QCOMPARE(flow.buffers().size(), flow.field().weights().size());
    }

    void eachDirectionUndoesTheOther_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("count");
        const auto row = [](int size, int classes, int count) {
            QTest::addRow("%d dimensions, %d classes, %d points", size, classes, count) << size << classes << count;
        };
        for (const int classes : {0, 3}) {
            for (const int size : {1, 2, 24, 64}) row(size, classes, 7);
            row(2, classes, 1);
            row(24, classes, 1);
        }
        row(24, 3, 1000);
        row(2, 0, 1000);
    }
    void eachDirectionUndoesTheOther() {
        QFETCH(int, size);
        QFETCH(int, classes);
        QFETCH(int, count);
        const torch::NoGradGuard noGradients;
        const auto flow = movingFlow(size, classes);
        const torch::Tensor codes = torch::randn({count, size});
        const torch::Tensor mixes = classes > 0 ? torch::softmax(torch::randn({count, classes}), 1) : torch::Tensor();
        const torch::Tensor latents = flow->toLatents(codes, mixes);
        QVERIFY(largestOf(latents - codes) > 0.01);
        QVERIFY(largestOf(flow->toCodes(latents, mixes) - codes) < 1e-2);
        QVERIFY(largestOf(flow->toLatents(flow->toCodes(codes, mixes), mixes) - codes) < 1e-2);
        QVERIFY(torch::equal(flow->toLatents(codes, mixes), latents));
        // A point goes the same way alone as among others.
        const torch::Tensor alone = flow->toCodes(codes.narrow(0, 0, 1), classes > 0 ? mixes.narrow(0, 0, 1) : mixes);
        QVERIFY(largestOf(alone - flow->toCodes(codes, mixes).narrow(0, 0, 1)) < 1e-4);
    }

    /// As a search for a latent needs it.
    void theWayHasAGradient() {
        const auto flow = movingFlow(3, 0);
        torch::Tensor latents = torch::randn({2, 3}).requires_grad_(true);
        flow->toCodes(latents, {}).sum().backward();
        const torch::NoGradGuard noGradients;
        for (std::int64_t dimension = 0; dimension < 3; ++dimension) {
            torch::Tensor step = torch::zeros({2, 3});
            step.select(1, dimension).fill_(1e-2);
            const double slope =
                (flow->toCodes(latents + step, {}) - flow->toCodes(latents - step, {})).sum().item<double>() / 2e-2;
            const double gradient = latents.grad().select(1, dimension).sum().item<double>();
            QVERIFY2(std::abs(slope - gradient) < 1e-2, qPrintable(QString("%1 %2").arg(slope).arg(gradient)));
        }
    }

    void aRingKeepsItsHole() {
        const torch::NoGradGuard noGradients;
        const torch::Tensor codes = ring(2000);
        core::FittedGaussian gaussian(2);
        gaussian.fit(codes);
        core::LatentFlow flow(2, 0);
        QCOMPARE(core::fitFlow(flow, gaussian.toStandard(codes), {}, shortFit(800), {}), core::Outcome::done);
        const torch::Tensor latents = torch::randn({1000, 2});
        const double plain = shareInTheHole(gaussian.fromStandard(latents));
        const double learned = shareInTheHole(gaussian.fromStandard(flow.toCodes(latents, {})));
        QVERIFY2(plain > 0.3, qPrintable(QString::number(plain)));
        QVERIFY2(learned < 0.03, qPrintable(QString::number(learned)));
        // Other codes of the ring are latents like any others, and come back.
        const torch::Tensor others = gaussian.toStandard(ring(1000));
        const torch::Tensor found = flow.toLatents(others, {});
        const double error = largestOf(flow.toCodes(found, {}) - others);
        QVERIFY2(error < 1e-2, qPrintable(QString::number(error)));
        QVERIFY(std::abs(found.mean().item<double>()) < 0.15);
        const double spread = found.square().mean().item<double>();
        QVERIFY2(std::abs(spread - 1) < 0.3, qPrintable(QString::number(spread)));
    }

    void classesAreKeptApart() {
        const torch::NoGradGuard noGradients;
        const std::int64_t half = 500;
        const torch::Tensor sides = torch::cat({torch::full({half, 1}, -1.0), torch::full({half, 1}, 1.0)});
        const torch::Tensor codes =
            torch::cat({0.95 * sides + 0.3 * torch::randn({2 * half, 1}), torch::randn({2 * half, 1})}, 1);
        const torch::Tensor classes = torch::cat({0.5 * (1 - sides), 0.5 * (1 + sides)}, 1);
        core::LatentFlow flow(2, 2);
        core::fitFlow(flow, codes, classes, shortFit(500), {});
        const torch::Tensor drawn = flow.toCodes(torch::randn({2 * half, 2}), classes).narrow(1, 0, 1);
        const double right = (drawn * sides > 0).to(torch::kDouble).mean().item<double>();
        QVERIFY2(right > 0.97, qPrintable(QString::number(right)));
        // Who asks for no class gets both.
        const torch::Tensor any = flow.toCodes(torch::randn({1000, 2}), torch::full({1000, 2}, 0.5)).select(1, 0);
        const double share = (any > 0).to(torch::kDouble).mean().item<double>();
        QVERIFY2(share > 0.25 && share < 0.75, qPrintable(QString::number(share)));
    }

    void theSeedDecides() {
        const torch::NoGradGuard noGradients;
        const torch::Tensor codes = ring(400) * std::numbers::sqrt2;
        const auto fitted = [&](std::uint64_t seed) {
            core::LatentFlow flow(2, 0);
            core::FlowFit fit = shortFit(200);
            fit.seed = seed;
            core::fitFlow(flow, codes, {}, fit, {});
            return flow.toCodes(torch::ones({1, 2}), {});
        };
        const torch::Tensor first = fitted(1);
        torch::manual_seed(99);
        QVERIFY(torch::equal(fitted(1), first));
        QVERIFY(!torch::equal(fitted(2), first));
    }

    void aStoppedFitKeepsWhatItHas() {
        const torch::NoGradGuard noGradients;
        const torch::Tensor codes = ring(600) * std::numbers::sqrt2;
        core::LatentFlow flow(2, 0);
        std::stop_source before;
        before.request_stop();
        QCOMPARE(core::fitFlow(flow, codes, {}, shortFit(1000), before.get_token()), core::Outcome::cancelled);
        QVERIFY(flow.isIdentity());

        std::stop_source later;
        std::vector<std::size_t> shares;
        const core::JobContext context(later.get_token(), [&](const core::Progress& progress) {
            shares.push_back(progress.done);
            if (progress.done >= 300) later.request_stop();
        });
        QCOMPARE(core::fitFlow(flow, codes, {}, shortFit(100'000), context), core::Outcome::cancelled);
        QVERIFY(!flow.isIdentity());
        QVERIFY(shares.size() >= 2 && shares.front() == 0 && shares.back() < 100'000);
    }

    void fewCodesStayAsTheyAre() {
        const torch::NoGradGuard noGradients;
        core::LatentFlow flow(2, 0);
        QCOMPARE(core::fitFlow(flow, ring(core::kFewestFlowCodes - 1), {}, shortFit(300), {}), core::Outcome::done);
        QVERIFY(flow.isIdentity());
    }

    /// Where a Gaussian is all there is to say, nothing far from it is learned.
    void aGaussianStaysOne() {
        const torch::NoGradGuard noGradients;
        core::LatentFlow flow(3, 0);
        core::fitFlow(flow, torch::randn({3000, 3}), {}, shortFit(400), {});
        const torch::Tensor latents = torch::randn({2000, 3});
        const double moved = (flow.toCodes(latents, {}) - latents).square().mean().item<double>();
        QVERIFY2(moved < 0.05, qPrintable(QString::number(moved)));
    }
};

IMAGO_TEST(TestLatentFlow)
#include "test_latent_flow.moc"
