#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>
#include <vector>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallVae.h"
#include "core/metric/Elbo.h"
#include "core/metric/ImportanceBound.h"
#include "core/metric/Metric.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "tests/TestProgram.h"

namespace {

std::vector<std::uint32_t> samplesUpTo(std::uint32_t count) {
    std::vector<std::uint32_t> samples(count);
    std::iota(samples.begin(), samples.end(), 0U);
    return samples;
}

/// One latent z, of which each of the 784 pixels is kSlope z and noise of variance 1. Its posterior has the true mean
/// and twice the true variance, so that it is known how much the ELBO loses: 0.5 (2 - 1 - log 2).
class LinearGaussianModel : public core::AutoencodingModel {
   public:
    static constexpr double kSlope = 0.05;
    static constexpr double kPrecision = 1 + kSlope * kSlope * 784;

    int latentSize() const override { return 1; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override { return images; }
    core::LossTerms loss(const core::Batch&, const core::LossContext&) const override { return {}; }
    torch::Tensor logWeights(const core::Batch& batch, std::int64_t draws,
                             const core::LossContext& context) const override {
        const torch::Tensor x = batch.samples.flatten(1).to(torch::kDouble);
        const torch::Tensor noise = torch::randn({draws, x.size(0)}, context.generator, x.options());
        const double variance = 2 / kPrecision;
        const torch::Tensor z = kSlope / kPrecision * x.sum(1) + std::sqrt(variance) * noise;
        const double logTwoPi = std::log(2 * std::numbers::pi);
        const torch::Tensor likelihood = -0.5 * (x.square().sum(1) - 2 * kSlope * z * x.sum(1) +
                                                 784 * kSlope * kSlope * z.square() + 784 * logTwoPi);
        return likelihood - 0.5 * (z.square() + logTwoPi) + 0.5 * (noise.square() + logTwoPi + std::log(variance));
    }

    /// -log p(x): a Gaussian with the covariance 1 + kSlope^2 in all pairs.
    static double exact(const torch::Tensor& image) {
        const torch::Tensor x = image.flatten().to(torch::kDouble);
        const double sum = x.sum().item<double>();
        return 0.5 * (784 * std::log(2 * std::numbers::pi) + std::log(kPrecision) + x.square().sum().item<double>() -
                      kSlope * kSlope * sum * sum / kPrecision);
    }
};

std::shared_ptr<core::AutoencodingModel> vaeOf(const core::ModelSpec& spec) {
    return std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(spec, 1));
}

}  // namespace

class TestImportanceBound : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void meansByHand() {
        const core::EstimatedMean plain = core::meanOf(std::vector<double>{1, 3});
        QCOMPARE(plain.value, 2.0);
        QCOMPARE(plain.standardError, 1.0);
        QVERIFY(std::isnan(core::meanOf({}).value) && std::isnan(core::meanOf(std::vector<double>{1}).standardError));

        // Differences that are all alike add no error: that of the rough values' own spread is left.
        const std::vector<double> rough{1, 2, 3, 4};
        const std::vector<std::uint32_t> two{2, 0};
        const core::EstimatedMean alike = core::meanByDifferences(rough, two, std::vector<double>{2, 0});
        QCOMPARE(alike.value, 1.5);
        QVERIFY(std::abs(alike.standardError - std::sqrt(5.0 / 3 / 4)) < 1e-12);
        // All of them known: the mean of what is exact, with its own error.
        const std::vector<std::uint32_t> all{0, 1, 2, 3};
        const std::vector<double> exact{0, 2, 5, 9};
        const core::EstimatedMean known = core::meanByDifferences(rough, all, exact);
        QVERIFY(std::abs(known.value - 4) < 1e-12);
        QVERIFY(std::abs(known.standardError - core::meanOf(exact).standardError) < 1e-12);
        // Differences of -1 and 1: a variance of 2, of which half is left out; those of 3 and 1 fall as they rise.
        const core::EstimatedMean half = core::meanByDifferences(rough, two, std::vector<double>{2, 2});
        QCOMPARE(half.value, 2.5);
        QVERIFY(std::abs(half.standardError - std::sqrt(0.0 / 4 + 2 * (0.5 - 0.25))) < 1e-9);
        const std::vector<std::uint32_t> one{1};
        const core::EstimatedMean single = core::meanByDifferences(rough, one, std::vector<double>{1});
        QCOMPARE(single.value, 1.5);
        QVERIFY(std::isnan(single.standardError));
    }

    void aLinearGaussianModelHasItsLikelihood() {
        const LinearGaussianModel model;
        const auto indices = samplesUpTo(30);
        const torch::Tensor images = core::toFloats(*dataset_, indices);
        const std::vector<double> bounds = boundsOf(model, indices, 2000, 3);
        const std::vector<double> elbos = boundsOf(model, indices, 1, 3);
        QCOMPARE(bounds.size(), indices.size());
        double lost = 0;
        for (std::uint32_t i = 0; i < indices.size(); ++i) {
            const double exact = LinearGaussianModel::exact(images[i]);
            // The weights' relative variance is 2 / sqrt(3) - 1.
            QVERIFY2(std::abs(bounds[i] - exact) < 0.05, qPrintable(QString::number(bounds[i] - exact)));
            lost += (elbos[i] - exact) / 30;
        }
        const double expected = 0.5 * (1 - std::log(2.0));
        QVERIFY2(std::abs(lost - expected) < 0.5, qPrintable(QString::number(lost)));
        // With 200 draws of one each the loss is clear.
        double sum = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed)
            sum += core::meanOf(boundsOf(model, indices, 1, seed)).value / 200;
        double exact = 0;
        for (std::uint32_t i = 0; i < indices.size(); ++i) exact += LinearGaussianModel::exact(images[i]) / 30;
        QVERIFY2(std::abs(sum - exact - expected) < 0.05, qPrintable(QString::number(sum - exact)));
    }

    void whereTheLatentsSayNothing_data() {
        QTest::addColumn<QString>("prior");
        QTest::addColumn<QString>("posterior");
        QTest::newRow("Gaussian, diagonal") << "gaussian"
                                            << "diagonal";
        QTest::newRow("Gaussian, full") << "gaussian"
                                        << "full";
        QTest::newRow("flow, diagonal") << "flow"
                                        << "diagonal";
        QTest::newRow("flow, full") << "flow"
                                    << "full";
    }
    /// A decoder that always says "even odds" has log p(x) = -784 log 2, whatever prior and posterior: then the weights
    /// prove that each is a density. One draw loses the KL.
    void whereTheLatentsSayNothing() {
        QFETCH(QString, prior);
        QFETCH(QString, posterior);
        core::ModelSpec spec = smallVae(8, prior.toStdString());
        spec.settings.set("posterior", posterior.toStdString());
        const auto model = vaeOf(spec);
        {
            const torch::NoGradGuard noGradients;
            for (auto& parameter : model->named_parameters())
                if (parameter.key().starts_with("decoder.")) {
                    parameter.value().zero_();
                } else if (parameter.key().starts_with("encoder.")) {
                    parameter.value().mul_(1.2);  // so that the posterior differs from the prior by more than chance
                }
        }
        const double exact = 784 * std::log(2.0);
        const double bound = core::meanOf(boundsOf(*model, samplesUpTo(20), 1500, 2)).value;
        QVERIFY2(std::abs(bound - exact) < 0.06, qPrintable(QString::number(bound - exact)));

        const auto indices = samplesUpTo(600);
        std::vector<double> single;
        double kl = 0;
        core::ThreadTeam team(2);
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const auto some = boundsOf(*model, indices, 1, seed);
            single.insert(single.end(), some.begin(), some.end());
            kl += core::evaluateElbo(*model, {settings_, *dataset_, indices, seed, team}).kl / 8;
        }
        const core::EstimatedMean found = core::meanOf(single);
        QVERIFY2(std::abs(found.value - exact - kl) < 6 * found.standardError,
                 qPrintable(QString("%1, KL %2 ± %3").arg(found.value - exact).arg(kl).arg(found.standardError)));
        QVERIFY2(kl > 6 * found.standardError, qPrintable(QString::number(kl)));
    }

    void eachSampleHasItsOwnWeights_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("likelihood");
        QTest::newRow("VAE, Bernoulli") << "vae"
                                        << "bernoulli";
        QTest::newRow("VAE, Gaussian") << "vae"
                                       << "gaussian";
        QTest::newRow("VAE, fixed variance") << "vae"
                                             << "gaussian_fixed";
        QTest::newRow("autoencoder") << "autoencoder"
                                     << "gaussian_fixed";
    }
    /// What loss() says of a sample by itself.
    void eachSampleHasItsOwnWeights() {
        QFETCH(QString, family);
        QFETCH(QString, likelihood);
        core::ModelSpec spec{family.toStdString(),
                             core::Settings(core::modelFamily(family.toStdString()).modelParameters),
                             core::imageSpec({28, 28, 1})};
        spec.settings.set("width", std::int64_t{4});
        spec.settings.set("hidden_size", std::int64_t{16});
        spec.settings.set("latent_size", std::int64_t{4});
        spec.settings.set("likelihood", likelihood.toStdString());
        spec.settings.set("labels", true);
        spec.classNames = {"left", "right"};
        const auto model = vaeOf(spec);
        const core::Settings settings(core::allTrainingParameters(family.toStdString()));
        core::Dataset dataset = *dataset_;
        // Of different brightness, so that no two samples have the same loss.
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t byte = 0; byte < 784; ++byte)
                dataset.bytes[i * 784 + byte] = static_cast<std::uint8_t>(dataset.bytes[i * 784 + byte] / 2 + 25 * i);
        dataset.classNames = spec.classNames;
        for (std::size_t i = 0; i < dataset.size(); ++i) dataset.labels.push_back(static_cast<std::int32_t>(i % 2));
        const core::Batch batch = core::toBatch(dataset, samplesUpTo(5), 2);
        const auto contextOf = [&](std::uint64_t seed) {
            return core::LossContext{settings, 0, false, at::make_generator<at::CPUGeneratorImpl>(seed)};
        };
        const torch::Tensor weights = model->logWeights(batch, 400, contextOf(1));
        QVERIFY(weights.sizes() == torch::IntArrayRef({400, 5}) && weights.scalar_type() == torch::kDouble);
        QVERIFY(!weights.requires_grad());
        for (std::int64_t i = 0; i < 5; ++i) {
            const core::Batch single{batch.samples.narrow(0, i, 1).repeat({400, 1, 1, 1}),
                                     batch.classes.narrow(0, i, 1).repeat({400, 1})};
            const core::LossTerms terms = model->loss(single, contextOf(2));
            const double expected =
                -(terms.reconstruction.item<double>() + terms.klPerDimension.sum().item<double>()) / 400;
            const double found = weights.select(1, i).mean().item<double>();
            const double error = weights.select(1, i).std().item<double>() / 20;
            QVERIFY2(std::abs(found - expected) < 6 * error + 1e-4 * std::abs(expected),
                     qPrintable(QString("%1 %2 ± %3").arg(found).arg(expected).arg(error)));
        }
    }

    /// A model that says something of its images; its bound comes closer with each further draw.
    void moreDrawsAreNoWorse() {
        constexpr std::uint32_t kLearned = 60;
        const auto model = vaeOf(smallVae());
        const core::Batch batch = core::toBatch(*dataset_, samplesUpTo(kLearned), 0);
        torch::optim::Adam adam(model->parameters(), torch::optim::AdamOptions(3e-3));
        const at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(3);
        double loss = 1e9;
        for (int step = 0; step < 2000 && loss > 200; ++step) {
            adam.zero_grad();
            const core::LossTerms terms = model->loss(batch, {settings_, step, true, generator});
            terms.objective.backward();
            adam.step();
            loss = terms.objective.item<double>() / kLearned;
        }
        const auto indices = samplesUpTo(kLearned);
        std::vector<double> previous;
        for (const std::int64_t draws : {1, 5, 50, 500}) {
            const std::vector<double> bounds = boundsOf(*model, indices, draws, 4);
            QVERIFY(std::isfinite(core::meanOf(bounds).value));
            std::vector<double> rises;
            for (std::size_t i = 0; i < previous.size(); ++i) rises.push_back(bounds[i] - previous[i]);
            const core::EstimatedMean rise = core::meanOf(rises);
            if (!rises.empty())
                QVERIFY2(rise.value < 3 * rise.standardError,
                         qPrintable(QString("%1 ± %2").arg(rise.value).arg(rise.standardError)));
            previous = bounds;
        }
        double negElbo = 0;
        core::ThreadTeam team(2);
        for (std::uint64_t seed = 1; seed <= 4; ++seed)
            negElbo += core::evaluateElbo(*model, {settings_, *dataset_, indices, seed, team}).negElbo() / 4;
        const double bound = core::meanOf(previous).value;
        QVERIFY2(bound < negElbo + 0.5, qPrintable(QString("%1 %2").arg(bound).arg(negElbo)));
    }

    void theMetricSaysSo() {
        const core::Metric& metric = core::metric("iwae");
        QVERIFY(metric.cost == core::MetricCost::request && metric.needs.posterior && !metric.needs.training);
        const core::ModelSpec spec = smallVae();
        const core::ModelSnapshot snapshot(spec, core::untrainedModel(spec, 1), {}, 0);
        const auto indices = samplesUpTo(60);
        const core::SnapshotRequest request{snapshot, settings_, *dataset_, indices, 1};
        const core::Evaluation alone = core::evaluate(metric, request);
        QCOMPARE(alone.images, std::size_t{60});
        QCOMPARE(alone.values.size(), metric.measures.size());
        for (std::size_t i = 0; i < alone.values.size(); ++i) {
            QCOMPARE(alone.values[i].name, metric.measures[i].id);
            QVERIFY(alone.values[i].standardError > 0);
        }
        // The prior's own draws are all that the bound of an untrained model lacks.
        QVERIFY(std::abs(alone.values[1].value - alone.values[0].value) < 1);
        const core::Evaluation together = core::evaluate(metric, request, core::JobContext({}, {}, 3));
        for (std::size_t i = 0; i < alone.values.size(); ++i)
            QVERIFY(std::abs(together.values[i].value - alone.values[i].value) < 1e-6 * alone.values[i].value);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(core::evaluate(metric, request, stop.get_token()).images, std::size_t{0});
        QCOMPARE(core::evaluate(metric, {snapshot, settings_, *dataset_, {}, 1}).images, std::size_t{0});
        QVERIFY(core::refusal(metric, core::modelFamily("autoencoder"), dataset_->spec).english().find("posterior") !=
                std::string::npos);
    }

    /// So that a large test set takes a minute and not ten.
    void ofManySamplesSomeAreMeasured() {
        const core::Metric& metric = core::metric("iwae");
        std::vector<std::uint32_t> indices;
        for (std::uint32_t at = 0; at < 10'100; ++at) indices.push_back(at % 600);
        core::ThreadTeam team(2);
        // Of a model whose draws cost nothing: there are a million.
        const core::Evaluation some = metric.evaluate(LinearGaussianModel(), {settings_, *dataset_, indices, 1, team});
        QCOMPARE(some.images, std::size_t{10'000});
        QCOMPARE(some.values.size(), metric.measures.size());
        for (const core::MeasuredValue& value : some.values) QVERIFY(value.standardError > 0);
    }

   private:
    std::vector<double> boundsOf(const core::AutoencodingModel& model, const std::vector<std::uint32_t>& indices,
                                 std::int64_t draws, std::uint64_t seed) {
        core::ThreadTeam team(2);
        return core::importanceBounds(model, {settings_, *dataset_, indices, seed, team}, draws);
    }

    std::shared_ptr<const core::Dataset> dataset_ = smallDataset(28, 1, 600);
    core::Settings settings_ = vaeTraining();
};

IMAGO_TEST(TestImportanceBound)
#include "test_importance_bound.moc"
