#include <torch/torch.h>

#include <QtTest>

#include "core/latent/PrincipalComponents.h"
#include "tests/TestProgram.h"

namespace {

double largestDeviation(const torch::Tensor& tensor) {
    return tensor.abs().max().item<double>();
}

/// The corners of a cube, each coordinate with variance 1 and without correlation.
torch::Tensor cube() {
    std::vector<float> corners;
    for (int corner = 0; corner < 8; ++corner)
        for (const int axis : {1, 2, 4}) corners.push_back((corner & axis) != 0 ? 1.0F : -1.0F);
    return torch::tensor(corners).view({8, 3});
}

}  // namespace

class TestPrincipalComponents : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    /// Points that were stretched along known directions by known lengths.
    void findsKnownDirections() {
        const torch::Tensor directions =
            torch::tensor({{0.6F, 0.8F, 0.0F}, {-0.8F, 0.6F, 0.0F}, {0.0F, 0.0F, 1.0F}});  // rows
        const torch::Tensor lengths = torch::tensor({2.0F, 0.5F, 3.0F});
        const torch::Tensor mean = torch::tensor({100.0F, -50.0F, 7.0F});
        const torch::Tensor rows = (cube() * lengths).mm(directions) + mean;
        const core::PrincipalComponents found = core::principalComponents(rows, 3);
        QVERIFY(largestDeviation(found.mean - mean) < 1e-5);
        QVERIFY(largestDeviation(found.variances - torch::tensor({9.0F, 4.0F, 0.25F})) < 1e-4);
        QVERIFY(std::abs(found.totalVariance - 13.25) < 1e-4);
        // Of either sign, the one whose largest entry is positive.
        const torch::Tensor expected = torch::tensor({{0.0F, 0.0F, 1.0F}, {0.6F, 0.8F, 0.0F}, {0.8F, -0.6F, 0.0F}});
        QVERIFY(largestDeviation(found.components - expected) < 1e-5);
    }

    void keepsAsManyAsAsked() {
        const core::PrincipalComponents found = core::principalComponents(torch::randn({50, 6}), 2);
        QCOMPARE(found.components.sizes(), (torch::IntArrayRef{2, 6}));
        QCOMPARE(found.variances.numel(), 2);
        QVERIFY(largestDeviation(found.components.mm(found.components.t()) - torch::eye(2)) < 1e-5);
        QCOMPARE(core::principalComponents(torch::randn({50, 6}), 9).components.size(0), 6);
    }

    /// A small spread far from the origin, which single precision would lose.
    void keepsSmallSpreadsFarAway() {
        const torch::Tensor rows = cube() * torch::tensor({0.25F, 0.5F, 0.125F}) + 10'000;
        const core::PrincipalComponents found = core::principalComponents(rows, 3);
        QVERIFY(largestDeviation(found.variances - torch::tensor({0.25F, 0.0625F, 0.015625F})) < 1e-6);
    }

    void aSinglePointHasNoSpread() {
        const core::PrincipalComponents found = core::principalComponents(torch::ones({1, 4}), 2);
        QCOMPARE(found.totalVariance, 0.0);
        QVERIFY(torch::isfinite(found.components).all().item<bool>());
    }
};

IMAGO_TEST(TestPrincipalComponents)
#include "test_principal_components.moc"
