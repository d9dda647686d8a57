#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <memory>
#include <numeric>
#include <variant>
#include <vector>

#include "SmallDataset.h"
#include "SmallVae.h"
#include "core/metric/Metric.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/metric/reconstruction/Projection.h"
#include "core/metric/reconstruction/Reconstructions.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "tests/TestProgram.h"

namespace {

/// Reconstructs a sample as a flat one of its mean brightness.
class MeanModel : public core::AutoencodingModel {
   public:
    int latentSize() const override { return 1; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return latents.view({-1, 1, 1, 1}).expand({-1, 1, 28, 28});
    }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& samples, const torch::Tensor&) const override {
        return samples.flatten(1).mean(1, true);
    }
    core::LossTerms loss(const core::Batch&, const core::LossContext&) const override { return {}; }
};

/// Generates flat images, the brightness of which is the share of the normal distribution below the latent; of the
/// second class the other way round.
class FlatGenerator : public core::Model {
   public:
    explicit FlatGenerator(int classes = 0) : classes_(classes) {}
    int latentSize() const override { return 1; }
    int classCount() const override { return classes_; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        torch::Tensor brightness = 0.5 * (1 + torch::erf(latents / std::sqrt(2.0)));
        if (classes.defined()) {
            const torch::Tensor second = classes.slice(1, 1, 2);
            brightness = second * (0.5 * brightness) + (1 - second) * (0.5 + 0.5 * brightness);
        }
        return brightness.view({-1, 1, 1, 1}).expand({-1, 1, 28, 28});
    }

   private:
    int classes_;
};

/// Half of each image has this value, the other half is black.
core::Dataset halves(const std::vector<int>& values) {
    core::Dataset dataset;
    dataset.name = "Halves";
    dataset.spec = core::imageSpec({28, 28, 1});
    for (const int value : values) {
        dataset.bytes.insert(dataset.bytes.end(), 392, std::uint8_t{0});
        dataset.bytes.insert(dataset.bytes.end(), 392, static_cast<std::uint8_t>(value));
    }
    return dataset;
}

core::Dataset flats(const std::vector<int>& values) {
    core::Dataset dataset;
    dataset.name = "Flats";
    dataset.spec = core::imageSpec({28, 28, 1});
    for (const int value : values) dataset.bytes.insert(dataset.bytes.end(), 784, static_cast<std::uint8_t>(value));
    return dataset;
}

std::vector<std::uint32_t> samplesIn(std::uint32_t first, std::uint32_t count) {
    std::vector<std::uint32_t> samples(count);
    std::iota(samples.begin(), samples.end(), first);
    return samples;
}

bool near(double value, double wanted, double most = 1e-6) {
    return std::abs(value - wanted) <= most;
}

}  // namespace

/// How closely samples are reconstructed, in pixels.
class TestReconstructionError : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// An image half black, half of the value v is v/2 off its mean everywhere.
    void theErrorIsThatByHand() {
        const core::Dataset dataset = halves({0, 51, 102, 255, 204, 204});
        const core::Evaluation found = measure(MeanModel(), dataset, samplesIn(0, 4), samplesIn(4, 2));
        QCOMPARE(found.images, std::size_t{4});
        const core::MeasuredValue error = core::measured(found.values, "reconstruction_rmse");
        QVERIFY2(near(error.value, (0 + 0.1 + 0.2 + 0.5) / 4), qPrintable(QString::number(error.value)));
        // The deviation of the four, 0.2160, over the root of 4.
        QVERIFY2(near(error.standardError, 0.1080123, 1e-5), qPrintable(QString::number(error.standardError)));
        QVERIFY(near(core::measured(found.values, "training_rmse").value, 0.4));
        // It is not known what the model was trained on.
        const core::Evaluation alone = measure(MeanModel(), dataset, samplesIn(0, 4));
        QCOMPARE(alone.values.size(), std::size_t{1});
        QCOMPARE(alone.values.front().value, error.value);
        QCOMPARE(measure(MeanModel(), dataset, {}).images, std::size_t{0});
    }

    void theWorstIsTheWorst() {
        std::vector<int> values;
        for (int i = 0; i < 21; ++i) values.push_back(10 * ((i * 8) % 21));
        const core::Dataset dataset = halves(values);
        const core::Evaluation found = measure(MeanModel(), dataset, samplesIn(0, 21));
        QCOMPARE(found.details.size(), std::size_t{2});
        const auto& worst = std::get<core::ImageDetail>(found.details[0]);
        const auto& median = std::get<core::ImageDetail>(found.details[1]);
        QCOMPARE(worst.title.english(), std::string("Worst reconstructions"));
        QCOMPARE(median.title.english(), std::string("Median reconstructions"));
        for (const core::ImageDetail* detail : {&worst, &median}) {
            QCOMPARE(detail->rows.size(), std::size_t{6});
            QCOMPARE(detail->columns.size(), std::size_t{2});
        }
        for (std::size_t row = 0; row < 6; ++row) {
            const int expected = 200 - 10 * static_cast<int>(row);
            QVERIFY(worst.rows[row].size() == 2);
            const core::Image& shown = worst.rows[row][0].image;
            QCOMPARE(static_cast<int>(shown.row(27)[0]), expected);
            QCOMPARE(static_cast<int>(shown.row(0)[0]), 0);
            // Flat, of half the value.
            const core::Image& made = worst.rows[row][1].image;
            QCOMPARE(static_cast<int>(made.row(0)[0]), expected / 2);
            QCOMPARE(static_cast<int>(made.row(27)[27]), expected / 2);
            QCOMPARE(worst.rows[row][1].caption.english(), QString::number(expected / 510.0, 'f', 3).toStdString());
            // Those in the middle of 0, 10, ..., 200: seven are worse, eight better.
            const int middle = static_cast<int>(median.rows[row][0].image.row(27)[0]);
            QCOMPARE(middle, 130 - 10 * static_cast<int>(row));
        }
    }

    void smallSetsHaveFewerRows() {
        const core::Evaluation found = measure(MeanModel(), halves({10, 20}), samplesIn(0, 2));
        for (const core::MetricDetail& detail : found.details)
            QCOMPARE(std::get<core::ImageDetail>(detail).rows.size(), std::size_t{2});
    }

    /// What it can generate is found; what it cannot is as far off as the nearest that it can.
    void aGeneratorIsMeasuredByProjection() {
        const core::Evaluation found =
            measure(FlatGenerator(), flats({30, 90, 128, 160, 220, 60, 200}), samplesIn(0, 7));
        QCOMPARE(found.images, std::size_t{7});
        QVERIFY2(core::valueOf(found.values, "reconstruction_rmse") < 0.01,
                 qPrintable(QString::number(core::valueOf(found.values, "reconstruction_rmse"))));
        const core::Evaluation split = measure(FlatGenerator(), halves({102, 102}), samplesIn(0, 2));
        QVERIFY2(near(core::valueOf(split.values, "reconstruction_rmse"), 0.2, 0.01),
                 qPrintable(QString::number(core::valueOf(split.values, "reconstruction_rmse"))));
        // On any team the same.
        const core::Evaluation together =
            measure(FlatGenerator(), flats({30, 90, 128, 160, 220, 60, 200}), samplesIn(0, 7), {}, 3);
        QVERIFY(together.values == found.values);
    }

    void aConditionalGeneratorIsAskedForTheClass() {
        // The first class is bright, the second dark.
        core::Dataset dataset = flats({200, 60, 160, 90});
        dataset.classNames = {"bright", "dark"};
        dataset.labels = {0, 1, 0, 1};
        const core::Evaluation right = measure(FlatGenerator(2), dataset, samplesIn(0, 4));
        QVERIFY(core::valueOf(right.values, "reconstruction_rmse") < 0.01);
        dataset.labels = {1, 0, 1, 0};
        const core::Evaluation wrong = measure(FlatGenerator(2), dataset, samplesIn(0, 4));
        QVERIFY(core::valueOf(wrong.values, "reconstruction_rmse") > 0.1);
    }

    void aModelOfTheStudioIsMeasured() {
        const auto model = core::untrainedModel(smallVae(), 1);
        const auto dataset = smallDataset(28, 1, 60);
        const core::Evaluation found = measure(*model, *dataset, samplesIn(40, 20), samplesIn(0, 40));
        const auto batch = core::toBatch(*dataset, samplesIn(40, 20), 0);
        const torch::NoGradGuard noGradients;
        const torch::Tensor made = model->decode(model->encoder()->encode(batch.samples, {}), {});
        const double wanted = core::squaredErrors(made, batch.samples).sqrt().to(torch::kDouble).mean().item<double>();
        QVERIFY(near(core::valueOf(found.values, "reconstruction_rmse"), wanted, 1e-5));
        QCOMPARE(found.values.size(), std::size_t{2});
    }

    void itStopsWhenAsked() {
        const core::Dataset dataset = flats(std::vector<int>(24, 100));
        core::ThreadTeam team(1);
        // Between two batches, and within the first.
        for (const bool atOnce : {true, false}) {
            std::stop_source stop;
            if (atOnce) stop.request_stop();
            const core::JobContext context(stop.get_token(), [&](const core::Progress&) { stop.request_stop(); });
            const core::Settings settings = vaeTraining();
            const auto samples = samplesIn(0, 24);
            const core::Evaluation found =
                core::metric("reconstruction_error")
                    .evaluate(FlatGenerator(), {settings, dataset, samples, 1, team, context});
            QVERIFY(found.images == 0 && found.values.empty() && found.details.empty());
        }
        std::stop_source stop;
        stop.request_stop();
        const auto batch = core::toBatch(dataset, samplesIn(0, 2), 0);
        QVERIFY(
            !core::projectedLatents(FlatGenerator(), core::modality("image"), batch, 1, stop.get_token()).defined());
    }

    void theCapsHold() {
        const core::Dataset dataset = flats(std::vector<int>(2100, 100));
        QCOMPARE(measure(MeanModel(), dataset, samplesIn(0, 2100)).images, std::size_t{2000});
        QCOMPARE(measure(FlatGenerator(), dataset, samplesIn(0, 2100)).images, std::size_t{24});
    }

   private:
    static core::Evaluation measure(const core::Model& model, const core::Dataset& dataset,
                                    const std::vector<std::uint32_t>& heldOut,
                                    const std::vector<std::uint32_t>& training = {}, int threads = 1) {
        core::ThreadTeam team(threads);
        const core::Settings settings = vaeTraining();
        return core::metric("reconstruction_error")
            .evaluate(model, {settings, dataset, heldOut, 1, team, core::JobContext(), training});
    }
};

IMAGO_TEST(TestReconstructionError)
#include "test_reconstruction_error.moc"
