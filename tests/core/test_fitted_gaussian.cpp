#include <torch/torch.h>

#include <QtTest>

#include "core/model/prior/FittedGaussian.h"
#include "tests/TestProgram.h"

namespace {

double largest(const torch::Tensor& tensor) {
    return tensor.abs().max().item<double>();
}

/// Points whose mean and covariance are exactly these: a cube's corners, carried over.
torch::Tensor pointsWith(const torch::Tensor& mean, const torch::Tensor& root) {
    std::vector<float> corners;
    for (int corner = 0; corner < 8; ++corner)
        for (const int axis : {1, 2, 4}) corners.push_back((corner & axis) != 0 ? 1.0F : -1.0F);
    return torch::tensor(corners).view({8, 3}).mm(root.t()) + mean;
}

}  // namespace

class TestFittedGaussian : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void isStandardAtFirst() {
        const core::FittedGaussian gaussian(3);
        const torch::Tensor points = torch::randn({5, 3});
        QVERIFY(torch::equal(gaussian.fromStandard(points), points));
        QVERIFY(torch::equal(gaussian.toStandard(points), points));
    }

    void carriesStandardPointsToTheFittedOnes() {
        const torch::Tensor mean = torch::tensor({1.0F, -2.0F, 0.5F});
        const torch::Tensor root = torch::tensor({{2.0F, 0.0F, 0.0F}, {0.6F, 0.8F, 0.0F}, {-0.3F, 0.2F, 0.1F}});
        core::FittedGaussian gaussian(3);
        gaussian.fit(pointsWith(mean, root));
        torch::manual_seed(3);
        const torch::Tensor drawn = gaussian.fromStandard(torch::randn({200'000, 3}));
        const torch::Tensor covariance = (drawn - drawn.mean(0)).t().mm(drawn - drawn.mean(0)) / 200'000;
        QVERIFY(largest(drawn.mean(0) - mean) < 0.03);
        QVERIFY(largest(covariance - root.mm(root.t())) < 0.06);
        const torch::Tensor points = torch::randn({7, 3});
        QVERIFY(largest(gaussian.toStandard(gaussian.fromStandard(points)) - points) < 1e-4);
    }

    /// Coordinates that vary apart from one another keep their places and signs.
    void keepsTheCoordinates() {
        core::FittedGaussian gaussian(3);
        gaussian.fit(pointsWith(torch::zeros({3}), torch::diag(torch::tensor({3.0F, 0.5F, 1.0F}))));
        const torch::Tensor unit = torch::eye(3);
        QVERIFY(largest(gaussian.fromStandard(unit) - torch::diag(torch::tensor({3.0F, 0.5F, 1.0F}))) < 1e-5);
    }

    void oneFlatDirectionStaysFinite() {
        core::FittedGaussian gaussian(3);
        gaussian.fit(pointsWith(torch::zeros({3}), torch::diag(torch::tensor({1.0F, 0.0F, 1.0F}))));
        const torch::Tensor back = gaussian.toStandard(torch::ones({1, 3}));
        QVERIFY(torch::isfinite(back).all().item<bool>());
        QVERIFY(std::abs(gaussian.fromStandard(torch::ones({1, 3}))[0][1].item<double>()) < 0.01);
    }

    void onePointIsItsOwnMean() {
        core::FittedGaussian gaussian(2);
        gaussian.fit(torch::tensor({{4.0F, -1.0F}}));
        QVERIFY(largest(gaussian.fromStandard(torch::randn({3, 2})) - torch::tensor({4.0F, -1.0F})) < 0.01);
    }
};

IMAGO_TEST(TestFittedGaussian)
#include "test_fitted_gaussian.moc"
