#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <string>

#include "SmallDataset.h"
#include "SmallVae.h"
#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "core/model/prior/PosteriorCorrelation.h"
#include "tests/TestProgram.h"

namespace {

double largestEntry(const torch::Tensor& tensor) {
    return tensor.abs().max().item<double>();
}

/// Far from none, in double precision.
std::shared_ptr<core::PosteriorCorrelation> strongCorrelation(int64_t size) {
    torch::manual_seed(5);
    auto correlation = std::make_shared<core::PosteriorCorrelation>(size, core::WeightInitializer(5));
    correlation->to(torch::kDouble);
    const torch::NoGradGuard noGradients;
    for (torch::Tensor& parameter : correlation->parameters()) parameter.copy_(0.3 * torch::randn(parameter.sizes()));
    return correlation;
}

/// M itself, [N, size, size]: what it makes of each unit vector.
torch::Tensor dense(const core::CorrelationFactor& factor, int64_t count, int64_t size) {
    std::vector<torch::Tensor> columns;
    for (int64_t column = 0; column < size; ++column)
        columns.push_back(factor.times(torch::eye(size, torch::kDouble)[column].expand({count, size})));
    return torch::stack(columns, 2);
}

/// A VAE whose posteriors hang together strongly and whose prior is N(0, 1), said in two ways: as such, or as a flow
/// that changes nothing.
std::shared_ptr<core::AutoencodingModel> vae(const std::string& prior) {
    const auto model = std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(smallVae(4, prior), 1));
    const torch::NoGradGuard noGradients;
    int64_t seed = 0;
    for (auto& parameter : model->named_parameters()) {
        const std::string& name = parameter.key();
        torch::manual_seed(++seed);
        if (name.starts_with("prior.")) {
            if (name.find("output") != std::string::npos) parameter.value().zero_();
            --seed;  // the others are the same in both
        } else if (name.starts_with("correlation.")) {
            parameter.value().copy_(0.3 * torch::randn(parameter.value().sizes()));
        } else {
            parameter.value().copy_(0.2 * torch::randn(parameter.value().sizes()));
        }
    }
    return model;
}

struct MeasuredPosterior {
    double kl = 0;           // nats an image
    torch::Tensor gradient;  // of it, for the encoder and the correlation; of a training
};

MeasuredPosterior measured(const std::string& prior, bool training) {
    const auto model = vae(prior);
    const std::vector<std::uint32_t> indices(8'000, 3);  // one image again and again
    const core::Batch batch = core::toBatch(*smallDataset(), indices, 0);
    const core::Settings settings = vaeTraining();
    const core::LossTerms terms =
        model->loss(batch, {settings, 0, training, core::randomGenerator(torch::Device(torch::kCPU), 3)});
    const torch::Tensor kl = (terms.objective - terms.reconstruction) / static_cast<double>(indices.size());
    kl.backward();
    std::vector<torch::Tensor> gradients;
    for (const auto& parameter : model->named_parameters())
        if (parameter.key().starts_with("encoder.posterior.") || parameter.key().starts_with("correlation."))
            gradients.push_back(parameter.value().grad().flatten());
    return {terms.klPerDimension.sum().item<double>() / static_cast<double>(indices.size()), torch::cat(gradients)};
}

}  // namespace

class TestPosteriorCorrelation : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void beginsNearTheIdentity() {
        const core::PosteriorCorrelation correlation(6, core::WeightInitializer(1));
        const torch::Tensor rows = torch::randn({50, 6});
        QVERIFY(largestEntry(correlation.factorAt(torch::randn({50, 6})).times(rows) - rows) < 0.2);
    }

    void isWhatItsMatrixSays_data() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 5, 32, 70}) QTest::addRow("%d dimensions", size) << size;
    }
    void isWhatItsMatrixSays() {
        QFETCH(int, size);
        const auto correlation = strongCorrelation(size);
        const torch::Tensor means = torch::randn({3, size}, torch::kDouble);
        const core::CorrelationFactor factor = correlation->factorAt(means);
        const torch::Tensor matrix = dense(factor, 3, size);
        QCOMPARE(largestEntry(matrix.triu(1)), 0.0);
        QCOMPARE(largestEntry(matrix.diagonal(0, 1, 2) - 1), 0.0);
        QCOMPARE(largestEntry(matrix[0] - matrix[1]) > 0.1, size > 1);  // told the mean
        // Blocks of 24 for 70 dimensions: what is far apart does not hang together.
        if (size == 70) QCOMPARE(largestEntry(matrix.select(2, 0).narrow(1, 24, 46)), 0.0);

        const torch::Tensor rows = torch::randn({3, size}, torch::kDouble);
        const torch::Tensor column = rows.unsqueeze(2);
        QVERIFY(largestEntry(factor.times(rows) - matrix.matmul(column).squeeze(2)) < 1e-9);
        const torch::Tensor undone = factor.inverseTransposedTimes(rows).unsqueeze(2);
        QVERIFY(largestEntry(matrix.transpose(1, 2).matmul(undone) - column) < 1e-8 * (1 + largestEntry(undone)));
        const torch::Tensor variances = rows.square();
        const torch::Tensor covariance = matrix.matmul(torch::diag_embed(variances)).matmul(matrix.transpose(1, 2));
        QVERIFY(largestEntry(covariance.diagonal(0, 1, 2) - variances - factor.addedVariance(variances)) < 1e-9);
    }

    /// The KL from a standard Gaussian is known in closed form; by samples, as it is measured from a flow, it comes out
    /// the same.
    void theSampledKlIsTheExactOne() {
        const double exact = measured("gaussian", false).kl;
        QVERIFY2(exact > 0.5, qPrintable(QString::number(exact)));
        for (const bool training : {false, true}) {
            const double sampled = measured("flow", training).kl;
            QVERIFY2(std::abs(sampled - exact) < 0.03 * exact, qPrintable(QString("%1 %2").arg(sampled).arg(exact)));
        }
    }

    void soIsItsGradient() {
        const torch::Tensor exact = measured("gaussian", true).gradient;
        const torch::Tensor sampled = measured("flow", true).gradient;
        const double off = ((sampled - exact).norm() / exact.norm()).item<double>();
        QVERIFY2(off < 0.05, qPrintable(QString::number(off)));
    }
};

IMAGO_TEST(TestPosteriorCorrelation)
#include "test_posterior_correlation.moc"
