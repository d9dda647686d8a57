#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "core/training/optimizer/FlatAdam.h"
#include "tests/TestProgram.h"

using core::FlatAdam;
using core::FlatAdamOptions;
using core::ThreadTeam;

namespace {

/// Not a multiple of the blocks that the members share.
constexpr std::int64_t kCount = 5000;

/// Its coefficients are floats, whatever the tensors are.
constexpr double kTolerance = 1e-4;

/// The loss sum(slope * (values - target)^2) / 2 with slopes of very different size.
struct Bowl {
    explicit Bowl(torch::Dtype type = torch::kFloat) {
        const auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
        start = torch::randn({kCount}, generator).to(type);
        target = torch::randn({kCount}, generator).to(type);
        slope = torch::randn({kCount}, generator).exp().to(type);
    }
    torch::Tensor gradient(const torch::Tensor& values) const { return slope * (values - target); }

    torch::Tensor start;
    torch::Tensor target;
    torch::Tensor slope;
};

/// The same steps with torch::optim::Adam, and the average written out.
struct Reference {
    Reference(const torch::Tensor& start, double learningRate)
        : values(start.clone().requires_grad_()),
          adam({values}, torch::optim::AdamOptions(learningRate)),
          average(start.to(torch::kDouble)) {}

    void step(const torch::Tensor& gradient, double clipNorm = 0, double decayLimit = 0.999) {
        values.mutable_grad() = gradient.clone();
        if (clipNorm > 0) torch::nn::utils::clip_grad_norm_(values, clipNorm);
        adam.step();
        ++steps;
        const double decay = std::min(decayLimit, (1.0 + steps) / (10.0 + steps));
        average = decay * average + (1.0 - decay) * values.detach().to(torch::kDouble);
    }

    torch::Tensor values;
    torch::optim::Adam adam;
    torch::Tensor average;
    int steps = 0;
};

/// The largest difference between two tensors.
double distance(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kDouble) - b.to(torch::kDouble)).abs().max().item<double>();
}

double nan() {
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

class TestFlatAdam : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void isAdam_data() {
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("gradients");
        QTest::addColumn<double>("clipNorm");
        QTest::addColumn<bool>("inDouble");
        QTest::newRow("one member, one gradient") << 1 << 1 << 0.0 << false;
        QTest::newRow("three of each") << 3 << 3 << 0.0 << false;
        QTest::newRow("clipped") << 2 << 1 << 5.0 << false;
        QTest::newRow("clipped sum") << 2 << 4 << 5.0 << false;
        QTest::newRow("norm below the clip") << 2 << 2 << 1e6 << false;
        // The way of tensors that are not float on the CPU.
        QTest::newRow("with tensors") << 2 << 3 << 0.0 << true;
        QTest::newRow("with tensors, clipped") << 1 << 2 << 5.0 << true;
    }
    void isAdam() {
        QFETCH(int, members);
        QFETCH(int, gradients);
        QFETCH(double, clipNorm);
        QFETCH(bool, inDouble);
        const Bowl bowl(inDouble ? torch::kDouble : torch::kFloat);
        const torch::Tensor values = bowl.start.clone();
        FlatAdamOptions options;
        options.clipNorm = clipNorm;
        FlatAdam adam(values, options);
        Reference reference(bowl.start, 0.05);
        ThreadTeam team(members);
        for (int step = 0; step < 30; ++step) {
            const torch::Tensor gradient = bowl.gradient(values);
            // Shares that add up to 16 times the gradient.
            std::vector<torch::Tensor> shares(static_cast<std::size_t>(gradients));
            for (torch::Tensor& share : shares) share = gradient * (16.0 / gradients);
            const double norm = adam.step(team, shares, 0.05, 1.0 / 16);
            reference.step(gradient, clipNorm);
            const double expected = clipNorm > 0 ? gradient.norm().item<double>() : 0.0;
            QVERIFY2(std::abs(norm - expected) <= 1e-5 * expected, qPrintable(QString::number(norm)));
            for (const torch::Tensor& share : shares) QCOMPARE(share.abs().max().item<double>(), 0.0);
        }
        QCOMPARE(adam.state().steps, std::int64_t{30});
        QVERIFY(distance(values, bowl.start) > 1.0);
        QVERIFY2(distance(values, reference.values) < kTolerance,
                 qPrintable(QString::number(distance(values, reference.values))));
        QVERIFY2(distance(adam.state().average, reference.average) < kTolerance,
                 qPrintable(QString::number(distance(adam.state().average, reference.average))));
    }

    void clippingMatters() {
        // Adam forgets the size of a gradient but not of one beside the others: a spike moves less when it is clipped.
        const auto moved = [](double clipNorm) {
            const torch::Tensor values = torch::zeros({4});
            FlatAdamOptions options;
            options.clipNorm = clipNorm;
            FlatAdam adam(values, options);
            ThreadTeam team(1);
            for (const float size : {1.0F, 1000.0F, 1.0F, 1.0F, 1.0F}) adam.step(team, {torch::full({4}, size)}, 0.1);
            return values[0].item<double>();
        };
        QVERIFY(std::abs(moved(2.0) - moved(0.0)) > 0.05);
        QVERIFY(std::abs(moved(2.0) + 0.5) < 1e-3);  // five equal gradients of norm 2: five whole steps
    }

    void theTeamsSizeChangesNothing() {
        const Bowl bowl;
        const auto trained = [&](int members, double clipNorm) {
            torch::Tensor values = bowl.start.clone();
            FlatAdamOptions options;
            options.clipNorm = clipNorm;
            FlatAdam adam(values, options);
            ThreadTeam team(members);
            for (int step = 0; step < 10; ++step) {
                const torch::Tensor gradient = bowl.gradient(values);
                adam.step(team, {0.3 * gradient, 0.7 * gradient}, 0.05);
            }
            return values;
        };
        for (const double clipNorm : {0.0, 5.0}) {
            QVERIFY(torch::equal(trained(1, clipNorm), trained(2, clipNorm)));
            QVERIFY(torch::equal(trained(1, clipNorm), trained(5, clipNorm)));
        }
    }

    void moreMembersThanBlocks() {
        torch::Tensor values = torch::ones({3});
        FlatAdam adam(values, {});
        ThreadTeam team(4);
        adam.step(team, {torch::tensor({1.0F, -1.0F, 0.0F})}, 0.5);
        // The first step of Adam goes by the sign.
        QVERIFY(distance(values, torch::tensor({0.5, 1.5, 1.0})) < kTolerance);
    }

    void aGradientThatIsNoNumberIsLeftOut_data() {
        QTest::addColumn<bool>("inDouble");
        QTest::newRow("on the team") << false;
        QTest::newRow("with tensors") << true;
    }
    void aGradientThatIsNoNumberIsLeftOut() {
        QFETCH(bool, inDouble);
        const auto type = inDouble ? torch::kDouble : torch::kFloat;
        torch::Tensor values = torch::ones({3}, type);
        FlatAdamOptions options;
        options.clipNorm = 1.0;
        FlatAdam adam(values, options);
        ThreadTeam team(2);
        const std::vector<torch::Tensor> gradients = {torch::tensor({1.0, nan(), 0.0}).to(type),
                                                      torch::ones({3}, type)};
        QVERIFY(std::isnan(adam.step(team, gradients, 0.5)));
        QVERIFY(torch::equal(values, torch::ones({3}, type)));
        QVERIFY(torch::equal(adam.state().average, torch::ones({3}, type)));
        QCOMPARE(adam.state().steps, std::int64_t{0});
        // Nothing of it is left for the next step.
        for (const torch::Tensor& gradient : gradients) QVERIFY(torch::equal(gradient, torch::zeros({3}, type)));
        QVERIFY(std::isfinite(adam.step(team, {torch::ones({3}, type)}, 0.5)));
        QVERIFY(distance(values, torch::full({3}, 0.5)) < kTolerance);
    }

    void withoutDecayTheAverageIsTheNewestValue() {
        const Bowl bowl;
        torch::Tensor values = bowl.start.clone();
        FlatAdamOptions options;
        options.averageDecay = 0.0;
        FlatAdam adam(values, options);
        QVERIFY(torch::equal(adam.state().average, values));
        ThreadTeam team(2);
        for (int step = 0; step < 3; ++step) adam.step(team, {bowl.gradient(values)}, 0.05);
        QVERIFY(distance(adam.state().average, values) < 1e-6);
    }

    void goesOnFromAState() {
        const Bowl bowl;
        torch::Tensor whole = bowl.start.clone();
        FlatAdam first(whole, {});
        ThreadTeam team(2);
        for (int step = 0; step < 5; ++step) first.step(team, {bowl.gradient(whole)}, 0.05);
        torch::Tensor resumed = whole.clone();
        FlatAdam second(resumed, {});
        second.restore(first.state());
        for (int step = 0; step < 5; ++step) {
            first.step(team, {bowl.gradient(whole)}, 0.05);
            second.step(team, {bowl.gradient(resumed)}, 0.05);
        }
        QVERIFY(torch::equal(whole, resumed));
        QVERIFY(torch::equal(first.state().average, second.state().average));
        QCOMPARE(second.state().steps, std::int64_t{10});
    }

    void refusesTheStateOfAnotherNetwork() {
        FlatAdam adam(torch::zeros({3}), {});
        const FlatAdam other(torch::zeros({4}), {});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, adam.restore(other.state()));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, adam.restore({}));
        QCOMPARE(adam.state().steps, std::int64_t{0});
    }
};

IMAGO_TEST(TestFlatAdam)
#include "test_flat_adam.moc"
