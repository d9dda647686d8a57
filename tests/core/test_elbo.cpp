#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "SmallDataset.h"
#include "SmallVae.h"
#include "core/metric/Elbo.h"
#include "core/model/NewModel.h"
#include "tests/TestProgram.h"

using core::ElboResult;
using core::ThreadTeam;

namespace {

/// Its terms are known: the reconstruction is the sum of an image, the posterior means are its first pixels in the
/// middle row, each dimension's KL is 1 and 2, or what is asked for.
class KnownModel : public core::AutoencodingModel {
   public:
    int latentSize() const override { return 2; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override { return images; }
    core::LossTerms loss(const core::Batch& batch, const core::LossContext&) const override {
        const torch::Tensor& images = batch.samples;
        if (++calls == stopAtCall) stop.request_stop();
        const auto count = static_cast<double>(images.size(0));
        return {images.sum(), images.sum(), torch::tensor({count * kl[0], count * kl[1]}),
                images.select(1, 0).select(1, 14).slice(1, 10, 12)};
    }

    mutable std::atomic<int> calls = 0;
    mutable std::stop_source stop;
    int stopAtCall = -1;
    std::array<double, 2> kl{1, 2};  // of an image
};

std::vector<std::uint32_t> range(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> indices(end - begin);
    std::iota(indices.begin(), indices.end(), begin);
    return indices;
}

double difference(double a, double b) {
    return std::abs(a - b) / std::abs(b);
}

double difference(const std::vector<float>& a, const std::vector<float>& b) {
    double largest = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(double{a[i]} - double{b[i]}));
    return largest;
}

}  // namespace

class TestElbo : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        // With a Gaussian prior the KL hangs on no sample.
        vae_ = std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(smallVae(4, "gaussian"), 1));
        settings_ = vaeTraining();
    }

    void meansOverTheAskedImages() {
        const KnownModel model;
        ThreadTeam team(2);
        // Neither the first nor the last image, and no whole number of batches.
        const auto indices = range(3, 563);
        const ElboResult result = core::evaluateElbo(model, {settings_, *dataset_, indices, 1, team});
        QCOMPARE(model.calls.load(), 3);
        QCOMPARE(result.images, std::size_t{560});
        QCOMPARE(result.kl, 3.0);
        QCOMPARE(result.statistics.meanKl, (std::vector<float>{1, 2}));
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (const std::uint32_t index : indices) {
            const auto image = dataset_->sample(index);
            sum += std::accumulate(image.begin(), image.end(), 0.0) / 255;
            const double pixel = image[14 * 28 + 11] / 255.0;
            mean += pixel / 560;
            square += pixel * pixel / 560;
        }
        QVERIFY(difference(result.reconstruction, sum / 560) < 1e-5);
        QCOMPARE(result.negElbo(), result.reconstruction + 3.0);
        QVERIFY(mean > 0.1 && mean < 0.7);
        QVERIFY(std::abs(result.statistics.mean.at(1) - mean) < 1e-5);
        QVERIFY(std::abs(result.statistics.standardDeviation.at(1) - std::sqrt(square - mean * mean)) < 1e-5);
    }

    void noKlIsNegative_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<double>("kl");
        QTest::addColumn<double>("shownFirst");
        QTest::addColumn<double>("shownSecond");
        QTest::newRow("none") << 1.0 << 2.0 << 3.0 << 1.0 << 2.0;
        QTest::newRow("one") << -0.5 << 2.0 << 1.5 << 0.0 << 1.5;
        QTest::newRow("together") << -2.0 << 0.5 << 0.0 << 0.0 << 0.0;
        QTest::newRow("all") << -0.25 << -0.5 << 0.0 << 0.0 << 0.0;
    }
    /// An estimate can be.
    void noKlIsNegative() {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(double, kl);
        KnownModel model;
        model.kl = {first, second};
        ThreadTeam team(1);
        const auto indices = range(0, 256);
        const ElboResult result = core::evaluateElbo(model, {settings_, *dataset_, indices, 1, team});
        QCOMPARE(result.kl, kl);
        QCOMPARE(result.negElbo(), result.reconstruction + kl);
        QTEST(double{result.statistics.meanKl[0]}, "shownFirst");
        QTEST(double{result.statistics.meanKl[1]}, "shownSecond");
    }

    void whatIsNoNumberStaysSo() {
        KnownModel model;
        model.kl = {NAN, -1};
        ThreadTeam team(1);
        const auto indices = range(0, 8);
        const ElboResult result = core::evaluateElbo(model, {settings_, *dataset_, indices, 1, team});
        QVERIFY(std::isnan(result.kl) && std::isnan(result.negElbo()));
    }

    /// With a learned prior that changes nothing yet, the KL is known: that from a Gaussian.
    void theEstimateIsCloseToTheKl() {
        const auto model = [](const char* prior) {
            auto network =
                std::dynamic_pointer_cast<core::AutoencodingModel>(core::untrainedModel(smallVae(24, prior), 1));
            const torch::NoGradGuard noGradients;
            for (auto& parameter : network->named_parameters())
                if (parameter.key().starts_with("prior.")) parameter.value().zero_();
            return network;
        };
        const auto learned = model("flow");
        const auto gaussian = model("gaussian");
        for (const auto& parameter : gaussian->named_parameters()) {
            const torch::NoGradGuard noGradients;
            parameter.value().copy_(learned->named_parameters()[parameter.key()]);
        }
        ThreadTeam team(1);
        const auto indices = range(5, 6);
        double squares = 0;
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            const core::EvaluationRequest request{settings_, *dataset_, indices, seed, team};
            const ElboResult estimate = core::evaluateElbo(*learned, request);
            const ElboResult exact = core::evaluateElbo(*gaussian, request);
            QCOMPARE(estimate.reconstruction, exact.reconstruction);
            QVERIFY(exact.kl > 0 && estimate.kl >= 0);
            squares += std::pow(estimate.kl - exact.kl, 2) / 50;
        }
        // Of a single image; one sample each would be off by three nats and more.
        QVERIFY2(std::sqrt(squares) < 0.6, qPrintable(QString::number(std::sqrt(squares))));
    }

    void theTeamsSizeDoesNotMatter() {
        const auto indices = range(0, 600);
        const ElboResult alone = evaluate(indices, 1, 1);
        QVERIFY(std::isfinite(alone.negElbo()) && alone.kl > 0);
        for (const int threads : {2, 3, 8}) {
            const ElboResult together = evaluate(indices, 1, threads);
            QCOMPARE(together.images, alone.images);
            QVERIFY(difference(together.reconstruction, alone.reconstruction) < 1e-6);
            QVERIFY(difference(together.kl, alone.kl) < 1e-6);
            QVERIFY(difference(together.statistics.meanKl, alone.statistics.meanKl) < 1e-6);
            QVERIFY(difference(together.statistics.mean, alone.statistics.mean) < 1e-6);
        }
    }

    void theOrderOfTheImagesDoesNotMatter() {
        auto indices = range(0, 600);
        const KnownModel model;
        ThreadTeam team(2);
        const ElboResult inOrder = core::evaluateElbo(model, {settings_, *dataset_, indices, 1, team});
        const ElboResult vaeInOrder = evaluate(indices, 1, 2);
        std::ranges::reverse(indices);
        const ElboResult reversed = core::evaluateElbo(model, {settings_, *dataset_, indices, 1, team});
        QVERIFY(difference(reversed.reconstruction, inOrder.reconstruction) < 1e-6);
        QVERIFY(difference(reversed.statistics.mean, inOrder.statistics.mean) < 1e-6);
        QVERIFY(difference(reversed.statistics.standardDeviation, inOrder.statistics.standardDeviation) < 1e-6);
        // An image that comes elsewhere gets another posterior sample, but the posterior is the same.
        const ElboResult vaeReversed = evaluate(indices, 1, 2);
        QVERIFY(difference(vaeReversed.kl, vaeInOrder.kl) < 1e-5);
        QVERIFY(difference(vaeReversed.statistics.mean, vaeInOrder.statistics.mean) < 1e-5);
        QVERIFY(difference(vaeReversed.reconstruction, vaeInOrder.reconstruction) < 1e-2);
    }

    void theSeedDecidesThePosteriorSamples() {
        const auto indices = range(0, 300);
        const ElboResult first = evaluate(indices, 5, 2);
        const ElboResult again = evaluate(indices, 5, 2);
        const ElboResult other = evaluate(indices, 6, 2);
        QCOMPARE(again.reconstruction, first.reconstruction);
        QCOMPARE(again.kl, first.kl);
        QVERIFY(other.reconstruction != first.reconstruction);
        QVERIFY(difference(other.reconstruction, first.reconstruction) < 1e-2);
        QCOMPARE(other.kl, first.kl);  // it needs no samples
    }

    void theTrainingsBetaIsLeftOut() {
        const auto indices = range(0, 300);
        const ElboResult plain = evaluate(indices, 5, 1);
        settings_.set("beta", 4.0);
        settings_.set("kl_warmup", std::int64_t{1000});
        const ElboResult weighted = evaluate(indices, 5, 1);
        settings_ = vaeTraining();
        QCOMPARE(weighted.negElbo(), plain.negElbo());
    }

    void aStopEndsAfterTheBatch() {
        KnownModel model;
        model.stopAtCall = 2;
        ThreadTeam team(1);
        const auto sixHundred = range(0, 600);
        const ElboResult result =
            core::evaluateElbo(model, {settings_, *dataset_, sixHundred, 1, team, model.stop.get_token()});
        QCOMPARE(model.calls.load(), 2);
        QCOMPARE(result.images, std::size_t{500});
        QCOMPARE(result.kl, 3.0);  // a mean over the images that were seen
    }

    void stoppedOnATeamTheFiguresFitTheirImages() {
        for (int call = 1; call <= 10; ++call) {
            KnownModel model;
            model.stopAtCall = call;
            ThreadTeam team(4);
            const auto indices = range(0, 600);
            std::vector<std::uint32_t> many;
            for (int copy = 0; copy < 5; ++copy) many.insert(many.end(), indices.begin(), indices.end());
            const ElboResult result =
                core::evaluateElbo(model, {settings_, *dataset_, many, 1, team, model.stop.get_token()});
            QVERIFY(result.images >= 250 && result.images % 250 == 0);
            QCOMPARE(result.kl, 3.0);
        }
    }

    void stoppedBeforehandNothingIsEvaluated() {
        KnownModel model;
        model.stop.request_stop();
        ThreadTeam team(3);
        const auto sixHundred = range(0, 600);
        const ElboResult result =
            core::evaluateElbo(model, {settings_, *dataset_, sixHundred, 1, team, model.stop.get_token()});
        QCOMPARE(model.calls.load(), 0);
        QCOMPARE(result.images, std::size_t{0});
        QCOMPARE(result.negElbo(), 0.0);
        QVERIFY(result.statistics.meanKl.empty());
    }

    void noImagesGiveNoFigures() {
        const ElboResult result = evaluate({}, 1, 2);
        QCOMPARE(result.images, std::size_t{0});
        QVERIFY(result.statistics.mean.empty());
    }

   private:
    ElboResult evaluate(const std::vector<std::uint32_t>& indices, std::uint64_t seed, int threads) {
        ThreadTeam team(threads);
        return core::evaluateElbo(*vae_, {settings_, *dataset_, indices, seed, team});
    }

    std::shared_ptr<const core::Dataset> dataset_ = smallDataset(28, 1, 600);
    std::shared_ptr<core::AutoencodingModel> vae_;
    core::Settings settings_;
};

IMAGO_TEST(TestElbo)
#include "test_elbo.moc"
