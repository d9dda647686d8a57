#include <torch/torch.h>

#include <QtTest>
#include <cmath>
#include <numeric>

#include "SmallDataset.h"
#include "core/metric/Diversity.h"
#include "core/model/SampleTensor.h"
#include "tests/TestProgram.h"

namespace {

/// Draws the images of a dataset, `kinds` different ones, chosen by its latent.
class Copier : public core::Model {
   public:
    Copier(const core::Dataset& dataset, int kinds) : dataset_(dataset), kinds_(kinds) {}
    int latentSize() const override { return 1; }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override { return latents; }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        std::vector<std::uint32_t> indices;
        const torch::Tensor share = 0.5 * (1.0 + torch::erf(latents.flatten() / std::sqrt(2.0)));
        for (int64_t i = 0; i < share.size(0); ++i)
            indices.push_back(std::min(static_cast<std::uint32_t>(share[i].item<double>() * kinds_),
                                       static_cast<std::uint32_t>(kinds_ - 1)));
        return core::toFloats(dataset_, indices);
    }

   private:
    const core::Dataset& dataset_;
    int kinds_;
};

}  // namespace

class TestDiversity : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void distanceOfAllPairs() {
        const torch::Tensor images = torch::tensor({0.0F, 3.0F, 7.0F}).view({3, 1, 1, 1}).expand({3, 1, 2, 2});
        // Four pixels: distances of 3, 7 and 4, each times two.
        QVERIFY(std::abs(core::meanPairDistance(images).item<double>() - 28.0 / 3.0) < 1e-5);
        QVERIFY(std::isnan(core::meanPairDistance(images.narrow(0, 0, 1)).item<double>()));
    }

    void sinksAsModesAreForgotten() {
        QVERIFY2(std::abs(diversity(256) - 1) < 0.05, qPrintable(QString::number(diversity(256))));
        QCOMPARE(diversity(1), 0.0);
        const double two = diversity(2);
        QVERIFY2(two > 0.1 && two < 0.7, qPrintable(QString::number(two)));
    }

    void isTheSameForEveryTeamAndOrderOfClasses() {
        const double alone = diversity(20, 1);
        QCOMPARE(diversity(20, 3), alone);
        QVERIFY(diversity(20, 1, 9) != alone);
    }

    void tooFewImagesAreNotMeasured() {
        QCOMPARE(measure(256, 1, 1, 1).images, std::size_t{0});
        QCOMPARE(measure(256, 1, 1, 0).images, std::size_t{0});
        QCOMPARE(measure(256, 1, 1, 251).images, std::size_t{251});  // one is left over for the second batch
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(measure(256, 1, 1, 256, stop.get_token()).images, std::size_t{0});
    }

   private:
    core::Evaluation measure(int kinds, int threads, std::uint64_t seed, std::size_t count, std::stop_token stop = {}) {
        std::vector<std::uint32_t> indices(count);
        std::iota(indices.begin(), indices.end(), 0U);
        core::ThreadTeam team(threads);
        const core::Settings settings;
        return core::evaluateDiversity(Copier(*dataset_, kinds),
                                       {settings, *dataset_, indices, seed, team, std::move(stop)});
    }
    double diversity(int kinds, int threads = 2, std::uint64_t seed = 1) {
        const core::Evaluation evaluation = measure(kinds, threads, seed, 256);
        return core::valueOf(evaluation.values, "diversity");
    }

    std::shared_ptr<const core::Dataset> dataset_ = smallDataset();
};

IMAGO_TEST(TestDiversity)
#include "test_diversity.moc"
