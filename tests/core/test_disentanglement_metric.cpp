#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <memory>
#include <numeric>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "SmallVae.h"
#include "core/base/StableRandom.h"
#include "core/metric/Disentanglement.h"
#include "core/metric/Metric.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

namespace {

/// Codes that are the first three pixels of the image.
class PixelCodes : public core::AutoencodingModel {
   public:
    int latentSize() const override { return 3; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override {
        return images.flatten(1).slice(1, 0, 3);
    }
    core::LossTerms loss(const core::Batch& batch, const core::LossContext&) const override {
        const torch::Tensor zero = torch::zeros({});
        return {zero, zero, torch::zeros({3}), encode(batch.samples, {})};
    }
};

/// Images whose first three pixels are random; the first two are known as factors.
std::shared_ptr<core::Dataset> pixelDataset(std::size_t count) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Pixels";
    dataset->spec = core::imageSpec({16, 16, 1});
    dataset->factors = {{"first", {}}, {"second", {}}, {"same", {}}};
    core::StableRandom random(5);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::uint8_t> image(256, 0);
        for (std::size_t at = 0; at < 3; ++at) image[at] = static_cast<std::uint8_t>(random.below(256));
        dataset->bytes.insert(dataset->bytes.end(), image.begin(), image.end());
        dataset->factors[0].values.push_back(image[0]);
        dataset->factors[1].values.push_back(image[1]);
        dataset->factors[2].values.push_back(1);
    }
    return dataset;
}

}  // namespace

/// The metric on a model whose codes are known.
class TestDisentanglementMetric : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void itsCodesBelongToTheFactors() {
        const auto dataset = pixelDataset(1000);
        const core::FactorScores scores = scored(*dataset, indicesOf(1000));
        QCOMPARE(scores.samples, std::size_t{1000});
        QCOMPARE(scores.importance.factors, (std::vector<std::string>{"first", "second"}));
        QVERIFY(core::valueOf(scores.values, "dci_disentanglement") > 0.97);
        QVERIFY(core::valueOf(scores.values, "dci_completeness") > 0.97);
        QVERIFY(core::valueOf(scores.values, "mig") > 0.8);
        QVERIFY(core::valueOf(scores.values, "sap") > 0.9);
        QVERIFY(scores.importance.at(0, 0) > 0.97 && scores.importance.at(1, 1) > 0.97);
    }

    void withoutFactorsImagesAreMeasured() {
        const auto dataset = pixelDataset(500);
        dataset->factors.clear();
        const core::FactorScores scores = scored(*dataset, indicesOf(500));
        QCOMPARE(scores.samples, std::size_t{500});
        QCOMPARE(scores.importance.factors.front(), std::string("brightness"));
        QVERIFY(scores.importance.factorCount() >= 3);
    }

    void manySamplesAreDrawnFrom() {
        const auto dataset = pixelDataset(core::kMostFactorSamples + 500);
        QCOMPARE(scored(*dataset, indicesOf(dataset->size())).samples, core::kMostFactorSamples);
        QCOMPARE(scored(*dataset, indicesOf(core::kFewestFactorSamples - 1)).samples, std::size_t{0});
    }

    void itStopsAndSaysHowFarItIs() {
        const auto dataset = pixelDataset(600);
        const auto indices = indicesOf(600);
        core::ThreadTeam team(2);
        double last = 0;
        const auto tell = [&](const core::Progress& progress) { last = progress.fraction(); };
        const core::Metric& metric = core::metric("disentanglement");
        const auto evaluation = metric.evaluate(
            model_, {settings_, *dataset, indices, 1, team, core::JobContext(std::stop_token(), tell, 2)});
        QCOMPARE(evaluation.images, std::size_t{600});
        QCOMPARE(evaluation.values.size(), metric.measures.size());
        for (std::size_t at = 0; at < metric.measures.size(); ++at)
            QCOMPARE(evaluation.values[at].name, metric.measures[at].id);
        QCOMPARE(last, 1.0);
        // Each matrix that a figure is of can be seen.
        const core::FactorScores scores = scored(*dataset, indices);
        const std::vector<const core::FactorMatrix*> matrices{&scores.importance, &scores.information,
                                                              &scores.predictability};
        QCOMPARE(evaluation.details.size(), matrices.size());
        for (std::size_t at = 0; at < matrices.size(); ++at) {
            const auto& shown = std::get<core::MatrixDetail>(evaluation.details[at]);
            QCOMPARE(shown.rows, (std::vector<std::string>{"z 0", "z 1", "z 2"}));
            QCOMPARE(shown.columns, (std::vector<std::string>{"first", "second"}));
            QCOMPARE(shown.values.size(), std::size_t{6});
            for (std::size_t cell = 0; cell < shown.values.size(); ++cell)
                QCOMPARE(shown.values[cell], std::max(0.0, matrices[at]->values[cell]));
            QVERIFY(shown.values[0] > 0.5 && shown.values[3] > 0.5 && shown.shares);
        }

        // Asked to stop at the first sign of life, between two batches.
        std::stop_source stop;
        const auto stopThen = [&](const core::Progress&) { stop.request_stop(); };
        const auto stopped = metric.evaluate(
            model_, {settings_, *dataset, indices, 1, team, core::JobContext(stop.get_token(), stopThen, 2)});
        QCOMPARE(stopped.images, std::size_t{0});
        QVERIFY(stopped.values.empty());
    }

   private:
    static std::vector<std::uint32_t> indicesOf(std::size_t count) {
        std::vector<std::uint32_t> indices(count);
        std::iota(indices.begin(), indices.end(), 0U);
        return indices;
    }
    core::FactorScores scored(const core::Dataset& dataset, const std::vector<std::uint32_t>& indices) {
        core::ThreadTeam team(2);
        return core::evaluateDisentanglement(model_, {settings_, dataset, indices, 1, team});
    }

    PixelCodes model_;
    core::Settings settings_ = vaeTraining();
};

IMAGO_TEST(TestDisentanglementMetric)
#include "test_disentanglement_metric.moc"
