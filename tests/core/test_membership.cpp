#include <torch/torch.h>

#include <QtTest>
#include <atomic>
#include <cmath>
#include <memory>
#include <numeric>
#include <variant>
#include <vector>

#include "Sentence.h"
#include "SmallVae.h"
#include "core/base/StableRandom.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/metric/membership/Membership.h"
#include "core/metric/membership/SampleComponents.h"
#include "core/model/NewModel.h"
#include "core/model/SampleTensor.h"
#include "tests/TestProgram.h"

namespace {

/// Images of 7 x 7 random blocks, black or white, all different.
std::shared_ptr<const core::Dataset> blockDataset(std::size_t count) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Blocks";
    dataset->spec = core::imageSpec({28, 28, 1});
    dataset->classNames = {"even", "odd"};
    core::StableRandom random(17);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::uint8_t> blocks(49);
        for (std::uint8_t& block : blocks) block = random.below(2) == 0 ? 0 : 255;
        for (std::size_t y = 0; y < 28; ++y)
            for (std::size_t x = 0; x < 28; ++x) dataset->bytes.push_back(blocks[y / 4 * 7 + x / 4]);
        dataset->labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    return dataset;
}

std::vector<std::uint32_t> samplesFrom(std::uint32_t first, std::uint32_t count) {
    std::vector<std::uint32_t> samples(count);
    std::iota(samples.begin(), samples.end(), first);
    return samples;
}

/// Its loss is the sum of a sample.
class BrightnessLossModel : public core::AutoencodingModel {
   public:
    int latentSize() const override { return 1; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override { return images; }
    core::LossTerms loss(const core::Batch& batch, const core::LossContext&) const override {
        const torch::Tensor sum = batch.samples.sum(torch::kDouble);
        return {sum, sum, torch::zeros({1}), batch.samples.flatten(1).slice(1, 0, 1)};
    }
};

/// Draws the images it is given, one as often as the other, and remembers of which classes.
class CopyingGenerator : public core::Model {
   public:
    CopyingGenerator(torch::Tensor images, int classes) : images_(std::move(images)), classes_(classes) {}
    int latentSize() const override { return 1; }
    int classCount() const override { return classes_; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        generated += latents.size(0);
        if (classes.defined()) odd += classes.select(1, 1).sum().item<std::int64_t>();
        const torch::Tensor share = 0.5 * (1 + torch::erf(latents.flatten() / std::sqrt(2.0)));
        return images_.index_select(0, (share * images_.size(0)).to(torch::kLong).clamp(0, images_.size(0) - 1));
    }

    mutable std::atomic<std::int64_t> generated = 0;
    mutable std::atomic<std::int64_t> odd = 0;

   private:
    torch::Tensor images_;
    int classes_;
};

/// Of every third latent that it decodes, or of all, it makes no numbers.
class BrokenGenerator : public CopyingGenerator {
   public:
    BrokenGenerator(torch::Tensor images, bool always) : CopyingGenerator(std::move(images), 0), always_(always) {}
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        torch::Tensor samples = CopyingGenerator::decode(latents, classes);
        const std::int64_t step = always_ ? 1 : 3;
        samples.slice(0, 0, samples.size(0), step).fill_(std::numeric_limits<float>::quiet_NaN());
        return samples;
    }

   private:
    bool always_;
};

/// A VAE that has seen the first `count` samples of `dataset` until it knows each of them.
std::shared_ptr<core::AutoencodingModel> memorizingVae(const core::Dataset& dataset, std::uint32_t count) {
    core::ModelSpec spec = smallVae(8, "gaussian");
    spec.settings.set("width", std::int64_t{8});
    spec.settings.set("hidden_size", std::int64_t{64});
    auto model = std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(spec, 1));
    const core::Settings settings = vaeTraining();
    const core::Batch batch = core::toBatch(dataset, samplesFrom(0, count), 0);
    torch::optim::Adam adam(model->parameters(), torch::optim::AdamOptions(3e-3));
    const at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(3);
    // What guesses each block has a loss of 543 nats.
    double loss = 1e9;
    for (int step = 0; step < 3000 && loss > 300; ++step) {
        adam.zero_grad();
        const core::LossTerms terms = model->loss(batch, {settings, step, true, generator});
        terms.objective.backward();
        adam.step();
        loss = terms.objective.item<double>() / count;
    }
    return model;
}

}  // namespace

class TestMembership : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Of brightness 10 and 30, trained on, and 20 and 40: the attacker is right in three pairs of four.
    void lossesAreComparedByHand() {
        core::Dataset dataset;
        dataset.spec = core::imageSpec({28, 28, 1});
        for (const std::uint8_t brightness : {10, 30, 20, 40})
            dataset.bytes.insert(dataset.bytes.end(), 784, brightness);
        const auto heldOut = samplesFrom(2, 2);
        const core::Membership found = attack(BrightnessLossModel(), dataset, samplesFrom(0, 2), heldOut);
        QCOMPARE(found.samples, std::size_t{2});
        QCOMPARE(found.area.area, 0.75);
        QCOMPARE(found.advantage, 0.5);
        QCOMPARE(found.atOnePercent.truePositives, 0.5);
        // Samples that the model was trained on are not held out, whoever says so.
        const core::Membership all = attack(BrightnessLossModel(), dataset, samplesFrom(0, 2), samplesFrom(0, 4));
        QCOMPARE(all.samples, std::size_t{2});
        QCOMPARE(all.area.area, 0.75);
        // As many of each.
        QCOMPARE(attack(BrightnessLossModel(), dataset, samplesFrom(0, 1), samplesFrom(1, 3)).samples, std::size_t{0});
        QCOMPARE(attack(BrightnessLossModel(), *blocks_, samplesFrom(0, 10), samplesFrom(0, 200)).samples,
                 std::size_t{10});
        QCOMPARE(attack(BrightnessLossModel(), *blocks_, {}, samplesFrom(0, 200)).samples, std::size_t{0});
    }

    void aModelThatMemorizedIsFoundOut() {
        const auto model = memorizingVae(*blocks_, 50);
        const core::Membership found = attack(*model, *blocks_, samplesFrom(0, 50), samplesFrom(50, 150));
        QCOMPARE(found.samples, std::size_t{50});
        QVERIFY2(found.area.area > 0.9 && found.area.interval.low > 0.8, qPrintable(QString::number(found.area.area)));
        QVERIFY2(found.atOnePercent.truePositives > 0.3 && found.advantage > 0.5,
                 qPrintable(QString::number(found.atOnePercent.truePositives)));
    }

    void aFreshModelGivesNothingAway() {
        for (const char* prior : {"gaussian", "flow"}) {
            const auto model = core::untrainedModel(smallVae(4, prior), 1);
            const core::Membership found = attack(*model, *blocks_, samplesFrom(0, 200), samplesFrom(200, 200));
            QCOMPARE(found.samples, std::size_t{200});
            // Four standard errors.
            QVERIFY2(std::abs(found.area.area - 0.5) < 0.116, qPrintable(QString::number(found.area.area)));
            QVERIFY2(found.atOnePercent.truePositives < 0.08, prior);
            QVERIFY(found.area.interval.low < found.area.area && found.area.area < found.area.interval.high);
        }
    }

    void aGeneratorThatCopiesIsFoundOut() {
        for (const int classes : {0, 2}) {
            const CopyingGenerator copying(core::toFloats(*blocks_, samplesFrom(0, 40)), classes);
            const core::Membership found = attack(copying, *blocks_, samplesFrom(0, 40), samplesFrom(40, 100));
            QCOMPARE(found.samples, std::size_t{40});
            QCOMPARE(found.area.area, 1.0);
            QCOMPARE(found.atOnePercent.truePositives, 1.0);
            QCOMPARE(copying.generated.load(), std::int64_t{1000});
            // It is asked for the classes of the samples, about half of which are odd.
            const std::int64_t odd = copying.odd;
            QVERIFY2(classes == 0 ? odd == 0 : odd > 300 && odd < 700, qPrintable(QString::number(odd)));
        }
    }

    void aGeneratorOfOtherImagesGivesNothingAway() {
        const CopyingGenerator other(core::toFloats(*blocks_, samplesFrom(400, 200)), 0);
        const core::Membership found = attack(other, *blocks_, samplesFrom(0, 200), samplesFrom(200, 200));
        QCOMPARE(found.samples, std::size_t{200});
        QVERIFY2(std::abs(found.area.area - 0.5) < 0.116, qPrintable(QString::number(found.area.area)));
    }

    // A single sample without numbers must not make a model look private.
    void samplesWithoutNumbersDoNotCount() {
        const torch::Tensor copied = core::toFloats(*blocks_, samplesFrom(0, 40));
        const auto broken = attack(BrokenGenerator(copied, false), *blocks_, samplesFrom(0, 40), samplesFrom(40, 100));
        QCOMPARE(broken.area.area, 1.0);
        const auto none = attack(BrokenGenerator(copied, true), *blocks_, samplesFrom(0, 40), samplesFrom(40, 100));
        QCOMPARE(none.samples, std::size_t{40});
        QVERIFY(std::isnan(none.area.area) && std::isnan(none.advantage) && none.curve.truePositives.empty());
        const core::Settings settings = vaeTraining();
        core::ThreadTeam team(2);
        const auto training = samplesFrom(0, 40);
        const auto heldOut = samplesFrom(40, 40);
        const core::Evaluation said =
            core::metric("membership")
                .evaluate(BrokenGenerator(copied, true), {settings, *blocks_, heldOut, 1, team, {}, training});
        QVERIFY(said.values.empty() && said.details.empty());
        QCOMPARE(said.warnings.size(), std::size_t{1});
    }

    void imagesThatAreAllAlikeTellNothing() {
        core::Dataset dataset;
        dataset.spec = core::imageSpec({28, 28, 1});
        dataset.bytes.assign(std::size_t{20} * 784, 100);
        const CopyingGenerator copying(core::toFloats(dataset, samplesFrom(0, 5)), 0);
        QCOMPARE(attack(copying, dataset, samplesFrom(0, 10), samplesFrom(10, 10)).area.area, 0.5);
    }

    /// With all components, distances are those of the pixels.
    void componentsKeepDistances() {
        const auto samples = samplesFrom(0, 30);
        const core::SampleComponents components(*blocks_, samples, torch::kCPU);
        const torch::Tensor images = core::toFloats(*blocks_, samples);
        const torch::Tensor found = components.of(images);
        QCOMPARE(found.size(0), std::int64_t{30});
        QVERIFY(found.size(1) <= 30 && found.size(1) >= 29);
        const torch::Tensor expected = torch::pdist(images.flatten(1).to(torch::kDouble));
        QVERIFY(torch::allclose(torch::pdist(found), expected, 1e-4));
        // Of more samples the 50 that vary most are kept.
        QCOMPARE(core::SampleComponents(*blocks_, samplesFrom(0, 200), torch::kCPU).of(images).size(1),
                 std::int64_t{49});  // as many as there are blocks
    }

    void theMetricSaysSo() {
        const core::Metric& metric = core::metric("membership");
        QVERIFY(metric.cost == core::MetricCost::report && metric.needs.training);
        QCOMPARE(core::findMeasure("membership_auc")->floor, 0.5);
        QCOMPARE(core::findMeasure("membership_tpr")->floor, 0.01);
        QVERIFY(std::isnan(core::findMeasure("neg_elbo")->floor));
        for (const core::ModelFamily& family : core::modelFamilies())
            if (core::accepts(family, blocks_->spec)) QVERIFY(core::accepts(metric, family, blocks_->spec));

        const CopyingGenerator copying(core::toFloats(*blocks_, samplesFrom(0, 40)), 0);
        const auto training = samplesFrom(0, 40);
        const auto heldOut = samplesFrom(40, 40);
        const core::Settings settings = vaeTraining();
        const auto measure = [&](int threads, std::stop_token stop) {
            core::ThreadTeam team(threads);
            return metric.evaluate(copying, {settings, *blocks_, heldOut, 1, team, stop, training});
        };
        const core::Evaluation alone = measure(1, {});
        QCOMPARE(alone.images, std::size_t{40});
        QCOMPARE(alone.values.size(), metric.measures.size());
        for (std::size_t i = 0; i < alone.values.size(); ++i) {
            QCOMPARE(alone.values[i].name, metric.measures[i].id);
            QVERIFY(alone.values[i].interval.low < 1 && alone.values[i].interval.high > 0.999);
            QVERIFY(alone.values[i].standardError > 0);
        }
        QVERIFY(measure(3, {}).values == alone.values);
        // All training samples come before all others.
        QCOMPARE(alone.details.size(), std::size_t{1});
        const auto& curves = std::get<core::CurveDetail>(alone.details.front()).curves;
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves[0].x.front(), 0.0);
        for (std::size_t at = 0; at < curves[0].x.size(); ++at) QVERIFY(curves[0].x[at] == 0 || curves[0].y[at] == 1);
        QCOMPARE(curves[1].x, curves[1].y);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(measure(2, stop.get_token()).images, std::size_t{0});
    }

    void itMustKnowTheTrainingSamples() {
        const core::ModelSpec spec = smallVae();
        const core::ModelSnapshot snapshot(spec, core::untrainedModel(spec, 1), {}, 0);
        const core::Settings settings = vaeTraining();
        const auto heldOut = samplesFrom(20, 20);
        const auto training = samplesFrom(0, 20);
        const QString sentence = sentenceOf([&] {
            core::evaluate(core::metric("membership"), {snapshot, settings, *blocks_, heldOut, 1});
        });
        QVERIFY2(sentence.contains("\"membership\"") && sentence.contains("Blocks") && sentence.contains("trained on"),
                 qPrintable(sentence));
        const core::Evaluation found =
            core::evaluate(core::metric("membership"), {snapshot, settings, *blocks_, heldOut, 1, training});
        QCOMPARE(found.images, std::size_t{20});
    }

   private:
    static core::Membership attack(const core::Model& model, const core::Dataset& dataset,
                                   const std::vector<std::uint32_t>& training,
                                   const std::vector<std::uint32_t>& heldOut) {
        const core::Settings settings = vaeTraining();
        core::ThreadTeam team(2);
        return core::attackMembership(model, {settings, dataset, heldOut, 5, team, {}, training});
    }

    std::shared_ptr<const core::Dataset> blocks_ = blockDataset(600);
};

IMAGO_TEST(TestMembership)
#include "test_membership.moc"
