#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <set>
#include <vector>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "SmallVae.h"
#include "core/base/StableRandom.h"
#include "core/metric/Diversity.h"
#include "core/metric/Elbo.h"
#include "core/metric/Metric.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/metric/StandardError.h"
#include "core/model/NewModel.h"
#include "tests/TestProgram.h"

namespace {

/// Reconstructs with a loss that is the sum of a sample; its KL is 2 for each.
class SummingModel : public core::AutoencodingModel {
   public:
    int latentSize() const override { return 2; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override {
        return images.flatten(1).slice(1, 0, 2);
    }
    core::LossTerms loss(const core::Batch& batch, const core::LossContext&) const override {
        const auto count = static_cast<double>(batch.samples.size(0));
        const torch::Tensor sum = batch.samples.sum(torch::kDouble);
        return {sum, sum, torch::tensor({count, count}), encode(batch.samples, {})};
    }
};

/// Draws flat images, the brightness of which is the share of the normal distribution below its latent.
class FlatModel : public core::Model {
   public:
    int latentSize() const override { return 1; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return (0.5 * (1 + torch::erf(latents / std::sqrt(2.0)))).view({-1, 1, 1, 1}).expand({-1, 1, 28, 28});
    }
};

/// Flat images whose brightness is uniform, from 0 to 255.
std::shared_ptr<const core::Dataset> flatDataset(std::size_t count) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Flat";
    dataset->spec = core::imageSpec({28, 28, 1});
    core::StableRandom random(3);
    for (std::size_t i = 0; i < count; ++i)
        dataset->bytes.insert(dataset->bytes.end(), 784, static_cast<std::uint8_t>(random.below(256)));
    return dataset;
}

/// Black images with a number of white pixels, which is the sum of the sample.
std::shared_ptr<const core::Dataset> countedDataset(const std::vector<int>& whitePixels) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Counted";
    dataset->spec = core::imageSpec({28, 28, 1});
    for (const int white : whitePixels) {
        std::vector<std::uint8_t> image(784, 0);
        std::fill_n(image.begin(), white, std::uint8_t{255});
        dataset->bytes.insert(dataset->bytes.end(), image.begin(), image.end());
    }
    return dataset;
}

std::vector<std::uint32_t> firstSamples(std::size_t count) {
    std::vector<std::uint32_t> samples(count);
    std::iota(samples.begin(), samples.end(), 0U);
    return samples;
}

/// A small model of a family, untrained, as a snapshot.
core::SnapshotPointer untrainedSnapshot(const core::TrainingRequest& request) {
    return std::make_shared<const core::ModelSnapshot>(request.model, core::untrainedModel(request.model, 1),
                                                       core::LatentStatistics{}, 0);
}

/// Of those that measure a model by itself: what compares sets of samples is the same for all families.
QStringList idsOfMetrics(const std::vector<const core::Metric*>& metrics) {
    QStringList ids;
    for (const core::Metric* metric : metrics)
        if (metric->evaluate != nullptr) ids << QString::fromStdString(metric->id);
    return ids;
}

}  // namespace

/// What every metric must do, and that what is measured is what always was.
class TestMetrics : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void eachIsDescribed() {
        QVERIFY(!core::metrics().empty());
        std::set<std::string> ids;
        for (const core::Metric& metric : core::metrics()) {
            QVERIFY2(ids.insert(metric.id).second, metric.id.c_str());
            QVERIFY(core::findMetric(metric.id) == &metric);
            QVERIFY2(!metric.label.empty() && metric.help.ends_with('.'), metric.id.c_str());
            QVERIFY2(!metric.measures.empty(), metric.id.c_str());
            // It measures a model, or compares what any model made with the data.
            QVERIFY2((metric.evaluate != nullptr) != (metric.compare != nullptr), metric.id.c_str());
            QVERIFY2(metric.compare == nullptr || metric.cost >= core::MetricCost::report, metric.id.c_str());
            QVERIFY(!core::wordOf(metric.cost).empty());
            // What it is foremost for is better one way or the other.
            QVERIFY2(metric.measures.front().better != core::Better::neither, metric.id.c_str());
            QVERIFY(metric.needs.encoder || !metric.needs.posterior);
            for (const core::Measure& measure : metric.measures) {
                QVERIFY2(!measure.id.empty() && !measure.label.empty() && measure.help.ends_with('.'),
                         measure.id.c_str());
                // Whoever gives a measure gives the same.
                const core::Measure* known = core::findMeasure(measure.id);
                QVERIFY(known != nullptr);
                QCOMPARE(known->label, measure.label);
                QCOMPARE(known->unit, measure.unit);
                QVERIFY(known->better == measure.better);
            }
        }
        for (const char* name : {"neg_elbo", "reconstruction", "kl"})
            QCOMPARE(core::findMeasure(name)->unit, std::string("nats"));
        QVERIFY(core::findMeasure("neg_elbo")->better == core::Better::lower);
        QVERIFY(core::findMeasure("diversity")->better == core::Better::higher);
        QVERIFY(core::findMeasure("beauty") == nullptr && core::findMetric("beauty") == nullptr);
        const QString sentence = sentenceOf([] { core::metric("beauty"); });
        QVERIFY2(sentence.contains("\"beauty\"") &&
                     sentence.contains("elbo, reconstruction, reconstruction_error, diversity"),
                 qPrintable(sentence));
    }

    /// By what its models can do, whatever it is called.
    void eachFamilyHasItsMetrics_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QStringList>("metrics");
        QTest::addColumn<QStringList>("measures");
        QTest::newRow("VAE") << "vae" << QStringList{"elbo"}
                             << QStringList{"neg_elbo", "reconstruction", "kl", "active_dimensions"};
        QTest::newRow("autoencoder") << "autoencoder" << QStringList{"reconstruction"} << QStringList{"reconstruction"};
        QTest::newRow("GAN") << "gan" << QStringList{"diversity"} << QStringList{"diversity"};
    }
    void eachFamilyHasItsMetrics() {
        QFETCH(QString, family);
        QFETCH(QStringList, metrics);
        QFETCH(QStringList, measures);
        core::ModelFamily described = core::modelFamily(family.toStdString());
        described.id = "another";
        const auto found = core::metricsFor(described, spec_, core::MetricCost::validation);
        QCOMPARE(idsOfMetrics(found), metrics);
        QCOMPARE(idsOfMetrics(core::metricsFor(described, spec_, core::MetricCost::live)), QStringList());
        if (!described.judgedBy.empty()) QCOMPARE(found.front()->measures.front().id, described.judgedBy);
        for (const core::Metric& metric : core::metrics()) {
            if (metric.cost > core::MetricCost::validation) continue;
            const bool accepted = metrics.contains(QString::fromStdString(metric.id));
            QCOMPARE(core::accepts(metric, described, spec_), accepted);
            QCOMPARE(core::refusal(metric, described, spec_).empty(), accepted);
        }
        // It gives what it says, in that order.
        const auto request = smallTraining(family.toStdString(), dataset_, 1);
        QStringList given;
        for (const core::MeasuredValue& value : measuredOf(request).values) given << QString::fromStdString(value.name);
        QCOMPARE(given, measures);
    }

    void theValuesAreThoseOfBefore_data() { eachFamilyHasItsMetrics_data(); }
    void theValuesAreThoseOfBefore() {
        QFETCH(QString, family);
        const auto request = smallTraining(family.toStdString(), dataset_, 1);
        const auto model = core::untrainedModel(request.model, 1);
        core::ThreadTeam team(1);
        const core::EvaluationRequest evaluated{request.settings, *dataset_, samples_, 7, team};
        const core::Evaluation measured = core::evaluateAll(core::modelFamily(family.toStdString()), *model, evaluated);
        QCOMPARE(measured.images, samples_.size());
        if (model->encoder() == nullptr) {
            const core::Evaluation diversity = core::evaluateDiversity(*model, evaluated);
            QVERIFY(measured.values == diversity.values);
            QVERIFY(measured.statistics.mean.empty());
            return;
        }
        const core::ElboResult elbo = core::evaluateElbo(*model->encoder(), evaluated);
        QCOMPARE(core::valueOf(measured.values, "reconstruction"), elbo.reconstruction);
        QVERIFY(measured.statistics.mean == elbo.statistics.mean);
        QVERIFY(measured.statistics.standardDeviation == elbo.statistics.standardDeviation);
        if (family == "autoencoder") {
            QVERIFY(measured.statistics.meanKl.empty());
            return;
        }
        QCOMPARE(core::valueOf(measured.values, "neg_elbo"), elbo.negElbo());
        QCOMPARE(core::valueOf(measured.values, "kl"), elbo.kl);
        QCOMPARE(core::valueOf(measured.values, "active_dimensions"),
                 static_cast<double>(elbo.statistics.activeCount()));
        QVERIFY(measured.statistics.meanKl == elbo.statistics.meanKl);
        // Reconstruction and KL hang together, so that the error of their sum is one of its own.
        const double error = core::measured(measured.values, "neg_elbo").standardError;
        const double most = core::measured(measured.values, "reconstruction").standardError +
                            core::measured(measured.values, "kl").standardError;
        QVERIFY(error > 0 && error <= most * (1 + 1e-9));
        QVERIFY(std::isnan(core::measured(measured.values, "active_dimensions").standardError));
    }

    /// Batches of 250, 250 and 100 samples with means of 1, 3 and 3: the mean of all is 13/6. The squares of what the
    /// three are off it, each times its samples, add up to 1750/3; two degrees of freedom make the variance 875/3.
    void theErrorOfAMeanByHand() {
        std::vector<int> sums(600, 3);
        std::fill_n(sums.begin(), 250, 1);
        const auto dataset = countedDataset(sums);
        const auto indices = firstSamples(600);
        core::ThreadTeam team(2);
        const core::ElboResult result = core::evaluateElbo(SummingModel(), {settings_, *dataset, indices, 1, team});
        QVERIFY(std::abs(result.reconstruction - 13.0 / 6) < 1e-9);
        const double expected = std::sqrt(875.0 / 3 / 600);
        QVERIFY2(std::abs(result.reconstructionError - expected) < 1e-6,
                 qPrintable(QString::number(result.reconstructionError)));
        QVERIFY(std::abs(result.negElboError - expected) < 1e-6);
        QCOMPARE(result.klError, 0.0);

        // One batch tells nothing of how far others would lie.
        const auto few = firstSamples(250);
        const core::ElboResult single = core::evaluateElbo(SummingModel(), {settings_, *dataset, few, 1, team});
        QVERIFY(std::isnan(single.reconstructionError) && std::isnan(single.negElboError));
    }

    void theErrorOfARatioByHand() {
        // 30/20 = 1.5: off by -2 and 2, as much as their spreads of 4 and 4 allow for: sqrt((1 + 1) * 8) / 20.
        const std::vector<core::BatchShare> batches{{13, 10, 4}, {17, 10, 4}, {0, 0, 0}};
        QVERIFY(std::abs(core::standardError(batches) - 0.2) < 1e-12);
        QVERIFY(std::isnan(core::standardError({})));
        QVERIFY(std::isnan(core::standardError(std::span(batches).last(2))));
    }

    /// Half as large with four times the samples, and as large as the spread of the samples makes it.
    void errorsShrinkWithTheSamples() {
        const auto dataset = flatDataset(10'000);
        const auto few = firstSamples(2'500);
        const auto many = firstSamples(10'000);
        core::ThreadTeam team(2);
        const auto ratio = [](double larger, double smaller) { return larger / smaller; };

        const core::ElboResult little = core::evaluateElbo(SummingModel(), {settings_, *dataset, few, 1, team});
        const core::ElboResult much = core::evaluateElbo(SummingModel(), {settings_, *dataset, many, 1, team});
        const double shrunk = ratio(little.reconstructionError, much.reconstructionError);
        QVERIFY2(shrunk > 1 && shrunk < 4, qPrintable(QString::number(shrunk)));
        // Of a uniform brightness in each of 784 pixels, over the root of 10,000.
        const double expected = 784 / std::sqrt(12.0) / 100;
        QVERIFY2(much.reconstructionError > 0.6 * expected && much.reconstructionError < 1.6 * expected,
                 qPrintable(QString::number(much.reconstructionError / expected)));

        const auto diversity = [&](const std::vector<std::uint32_t>& samples) {
            return core::evaluateDiversity(FlatModel(), {settings_, *dataset, samples, 1, team}).values.front();
        };
        const core::MeasuredValue rough = diversity(few);
        const core::MeasuredValue fine = diversity(many);
        const double narrowed = ratio(rough.standardError, fine.standardError);
        QVERIFY2(narrowed > 1 && narrowed < 4, qPrintable(QString::number(narrowed)));
        // It draws what the data are, so that the truth is 1.
        QVERIFY2(std::abs(fine.value - 1) < 5 * fine.standardError,
                 qPrintable(QString("%1 ± %2").arg(fine.value).arg(fine.standardError)));
        QVERIFY(fine.standardError < 0.02);
    }

    void eachStopsWhenAsked() {
        std::stop_source stop;
        stop.request_stop();
        for (const core::ModelFamily& family : core::modelFamilies()) {
            if (!core::accepts(family, spec_)) continue;
            const auto request = smallTraining(family.id, dataset_, 1);
            const auto model = core::untrainedModel(request.model, 1);
            core::ThreadTeam team(2);
            const core::EvaluationRequest stopped{request.settings, *dataset_, samples_, 1, team, stop.get_token()};
            for (const core::Metric* metric : core::metricsFor(family, spec_))
                if (metric->evaluate != nullptr) QCOMPARE(metric->evaluate(*model, stopped).images, std::size_t{0});
            const core::Evaluation all = core::evaluateAll(family, *model, stopped);
            QVERIFY(all.images == 0 && all.values.empty());
        }
    }

    void whatCannotBeMeasuredIsASentence() {
        const auto vae = smallTraining("vae", dataset_, 1);
        const auto gan = smallTraining("gan", dataset_, 1);
        const auto sentence = [&](const char* metric, const core::TrainingRequest& request,
                                  const core::Dataset& dataset) {
            const core::SnapshotPointer snapshot = untrainedSnapshot(request);
            return sentenceOf([&] {
                core::evaluate(core::metric(metric), {*snapshot, request.settings, dataset, samples_, 1});
            });
        };
        const QString encoder = sentence("elbo", gan, *dataset_);
        QVERIFY2(encoder.contains("\"elbo\"") && encoder.contains("GAN") && encoder.contains("encoder"),
                 qPrintable(encoder));
        const QString diversity = sentence("diversity", vae, *dataset_);
        QVERIFY2(diversity.contains("VAE") && diversity.contains("without an encoder"), qPrintable(diversity));
        const QString posterior = sentence("elbo", smallTraining("autoencoder", dataset_, 1), *dataset_);
        QVERIFY2(posterior.contains("posterior"), qPrintable(posterior));
        const QString size = sentence("elbo", vae, *smallDataset(32));
        QVERIFY2(size.contains("Squares") && size.contains("size"), qPrintable(size));

        auto labeled = std::make_shared<core::Dataset>(*dataset_);
        labeled->classNames = {"left", "right"};
        labeled->labels.assign(labeled->size(), 1);
        const auto conditional = smallTraining("vae", labeled, 1, true);
        const QString classes = sentence("elbo", conditional, *dataset_);
        QVERIFY2(classes.contains("classes"), qPrintable(classes));
        QCOMPARE(sentence("elbo", conditional, *labeled), QString());
    }

    void aTrainedModelIsMeasuredOnAnyTeam() {
        const auto request = smallTraining("vae", dataset_, 1);
        const core::SnapshotPointer snapshot = untrainedSnapshot(request);
        std::size_t heard = 0;
        const auto tell = [&](const core::Progress& progress) { heard = progress.done; };
        const core::SnapshotRequest asked{*snapshot, request.settings, *dataset_, samples_, 5};
        const core::Evaluation alone = core::evaluate(core::metric("elbo"), asked, core::JobContext({}, tell, 1));
        QCOMPARE(heard, samples_.size());
        QCOMPARE(alone.images, samples_.size());
        const core::Evaluation together = core::evaluate(core::metric("elbo"), asked, core::JobContext({}, {}, 3));
        for (const core::MeasuredValue& value : alone.values) {
            const core::MeasuredValue other = core::measured(together.values, value.name);
            QVERIFY2(std::abs(other.value - value.value) <= 1e-6 * std::abs(value.value), value.name.c_str());
        }
    }

   private:
    /// By all metrics of its family.
    core::Evaluation measuredOf(const core::TrainingRequest& request) {
        core::ThreadTeam team(1);
        return core::evaluateAll(core::modelFamily(request.model.family), *core::untrainedModel(request.model, 1),
                                 {request.settings, *dataset_, samples_, 1, team});
    }

    std::shared_ptr<const core::Dataset> dataset_ = smallDataset(28, 1, 600);
    core::SampleSpec spec_ = dataset_->spec;
    std::vector<std::uint32_t> samples_ = firstSamples(600);
    core::Settings settings_ = vaeTraining();
};

IMAGO_TEST(TestMetrics)
#include "test_metrics.moc"
