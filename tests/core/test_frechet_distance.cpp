#include <QtTest>
#include <cmath>
#include <numeric>
#include <stop_token>

#include "RandomFeatures.h"
#include "core/metric/compare/FrechetDistance.h"
#include "tests/TestProgram.h"

namespace {

/// With this mean in every dimension and this covariance, the rows of which follow each other.
core::FeatureMoments moments(std::size_t dimensions, double mean, std::vector<double> covariance) {
    return {std::vector<double>(dimensions, mean), std::move(covariance)};
}

/// Of variance 1, and nothing in common.
core::FeatureMoments ball(std::size_t dimensions, double mean) {
    std::vector<double> covariance(dimensions * dimensions);
    for (std::size_t d = 0; d < dimensions; ++d) covariance[d * dimensions + d] = 1;
    return moments(dimensions, mean, std::move(covariance));
}

bool near(double value, double wanted, double within) {
    return std::abs(value - wanted) <= within;
}

}  // namespace

class TestFrechetDistance : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void momentsHaveOneLessInTheDenominator() {
        const core::FeatureMoments found = core::momentsOf(featureRows({{0, 1}, {2, 1}, {4, 4}}));
        QCOMPARE(found.mean, (std::vector<double>{2, 2}));
        QCOMPARE(found.covariance, (std::vector<double>{4, 3, 3, 3}));
        QVERIFY(core::momentsOf(featureRows({{1, 2}})).mean.empty());
        QVERIFY(core::momentsOf(core::FeatureSet()).mean.empty());
    }

    /// Far from the origin, and more than one block.
    void momentsKeepASmallSpread() {
        const core::FeatureMoments found = core::momentsOf(gaussianFeatures(5000, 3, 4, 1000, 0.5F));
        for (std::size_t d = 0; d < 3; ++d) {
            QVERIFY(near(found.mean[d], 1000, 0.05));
            QVERIFY2(near(found.covariance[4 * d], 0.25, 0.025), qPrintable(QString::number(found.covariance[4 * d])));
        }
        QVERIFY(near(found.covariance[1], 0, 0.025));
        QVERIFY(near(found.covariance[1], found.covariance[3], 1e-12));
    }

    void chosenRowsAlone() {
        const core::FeatureSet set = featureRows({{0}, {7}, {2}, {5}});
        const std::vector<std::uint32_t> rows{0, 2, 2};
        QCOMPARE(core::momentsOf(set, rows).covariance, core::momentsOf(featureRows({{0}, {2}, {2}})).covariance);
    }

    /// Heusel et al.'s distance of N(0, I) from N(1, I): its dimensions.
    void ofAShift() {
        for (const std::size_t dimensions : {1U, 64U, 2048U}) {
            const double distance =
                core::frechetDistance(ball(dimensions, 0), ball(dimensions, 1), core::JobContext({}, {}, 2));
            QVERIFY2(near(distance, static_cast<double>(dimensions), 1e-6),
                     qPrintable(QString::number(distance, 'g', 12)));
        }
    }

    void ofOneDimension() {
        // Means 1 and 3, deviations sqrt 2 and sqrt 8.
        QVERIFY(near(core::frechetDistance(featureRows({{0}, {2}}), featureRows({{1}, {5}})), 6, 1e-12));
    }

    /// Covariances with different axes: tr of the root is sqrt(tr C1 C2 + 2 sqrt det C1 C2) in two dimensions.
    void ofDifferentAxes() {
        const core::FeatureMoments one = moments(2, 0, {2, 1, 1, 2});
        const core::FeatureMoments other = moments(2, 0, {1, 0, 0, 4});
        const double wanted = 9 - 2 * std::sqrt(10 + 2 * std::sqrt(12.0));
        QVERIFY(near(core::frechetDistance(one, other), wanted, 1e-10));
        QVERIFY(near(core::frechetDistance(other, one), wanted, 1e-10));
    }

    /// Fewer samples than features: no covariance has full rank.
    void ofFewSamples() {
        const core::FeatureSet few = gaussianFeatures(10, 32, 1);
        QVERIFY2(near(core::frechetDistance(few, few), 0, 1e-5),
                 qPrintable(QString::number(core::frechetDistance(few, few))));
        core::FeatureSet shifted = few;
        for (float& value : shifted.values) value += 1;
        QVERIFY(near(core::frechetDistance(few, shifted), 32, 1e-4));
        // Lines that are at right angles have nothing in common: variances 2 and 8.
        QVERIFY(near(core::frechetDistance(featureRows({{-1, 0}, {1, 0}}), featureRows({{0, -2}, {0, 2}})), 10, 1e-9));
        // Points.
        QVERIFY(near(core::frechetDistance(featureRows({{1, 2}, {1, 2}}), featureRows({{4, 6}, {4, 6}})), 25, 1e-9));
        QVERIFY(near(core::frechetDistance(featureRows({{1, 2}, {1, 2}}), featureRows({{0, 2}, {2, 2}})), 2, 1e-9));
    }

    void ofNothing() {
        const core::FeatureSet set = gaussianFeatures(10, 3, 1);
        QVERIFY(std::isnan(core::frechetDistance(set, gaussianFeatures(10, 4, 1))));
        QVERIFY(std::isnan(core::frechetDistance(set, gaussianFeatures(1, 3, 1))));
        core::FeatureSet broken = set;
        broken.values[4] = NAN;
        QVERIFY(std::isnan(core::frechetDistance(set, broken)));
        broken.values[4] = INFINITY;
        QVERIFY(std::isnan(core::frechetDistance(broken, set)));
    }

    /// What two samples of one Gaussian get: 2 d / N + (d^2 + d) / (2 N).
    void floorOfOneGaussian() {
        constexpr int kDimensions = 64;
        constexpr std::size_t kCount = 4000;
        double sum = 0;
        for (std::uint64_t draw = 0; draw < 3; ++draw)
            sum += core::frechetDistance(gaussianFeatures(kCount, kDimensions, 2 * draw),
                                         gaussianFeatures(kCount, kDimensions, 2 * draw + 1));
        const double wanted = (2.0 * 64 + (64.0 * 64 + 64) / 2) / 4000;
        QVERIFY2(near(sum / 3, wanted, 0.08 * wanted), qPrintable(QString::number(sum / 3)));
    }

    void noiseRaisesIt() {
        const core::FeatureSet data = featuresOfClasses(3000, 8, 5, 1);
        double last = 0;
        for (const float noise : {0.2F, 0.5F, 1.0F, 2.0F}) {
            const double distance = core::frechetDistance(data, withNoise(data, noise, 99));
            QVERIFY2(distance > 1.5 * last, qPrintable(QString::number(distance)));
            last = distance;
        }
    }

    /// A shift by 0.5 in 4 dimensions: a deviation of 0.066 over many draws.
    void errorOfResamples() {
        const core::FeatureSet one = gaussianFeatures(2000, 4, 1);
        const core::FeatureSet other = gaussianFeatures(2000, 4, 2, 0.5F);
        core::Progress last;
        const core::JobContext context({}, [&](const core::Progress& at) { last = at; });
        const double error = core::frechetError(one, other, 5, 20, context);
        QVERIFY2(error > 0.03 && error < 0.11, qPrintable(QString::number(error)));
        QCOMPARE(last.fraction(), 1.0);
        QCOMPARE(core::frechetError(one, other, 5, 20), error);
        QVERIFY(core::frechetError(one, other, 6, 20) != error);
    }

    void metricGivesFloorAndInterval() {
        const core::FeatureSet training = gaussianFeatures(3000, 8, 1);
        const core::FeatureSet generated = gaussianFeatures(2500, 8, 2, 0.5F);
        const core::Comparison found = comparedBy("fd", training, gaussianFeatures(2600, 8, 3), generated);
        QCOMPARE(found.figures.size(), std::size_t{1});
        QVERIFY2(found.warnings.empty(), warningsOf(found).c_str());
        const core::Figure& figure = found.figures[0];
        QCOMPARE(figure.name, std::string("fd"));
        QCOMPARE(figure.count, std::size_t{2500});
        QCOMPARE(figure.value, core::frechetDistance(training, generated));
        QVERIFY2(near(figure.value, 2, 0.35), qPrintable(QString::number(figure.value)));
        QVERIFY(figure.interval.low < figure.value && figure.value < figure.interval.high);
        QVERIFY(figure.interval.low > 1.3 && figure.interval.high < 2.7);
        QVERIFY2(figure.floor > 0.003 && figure.floor < 0.05, qPrintable(QString::number(figure.floor)));
        QCOMPARE(comparedBy("fd", training, gaussianFeatures(2600, 8, 3), generated).figures[0].interval.low,
                 figure.interval.low);
    }

    void metricSaysWhyItGivesNone() {
        const core::FeatureSet enough = gaussianFeatures(2000, 4, 1);
        const core::FeatureSet few = gaussianFeatures(1999, 4, 2);
        for (const core::Comparison& none :
             {comparedBy("fd", enough, enough, few), comparedBy("fd", few, few, enough)}) {
            QVERIFY(none.figures.empty());
            QCOMPARE(none.warnings.size(), std::size_t{1});
            QVERIFY(warningsOf(none).find("1,999") != std::string::npos);
            QVERIFY(warningsOf(none).find("KID") != std::string::npos);
        }
        core::FeatureSet broken = enough;
        broken.values[0] = NAN;
        const core::Comparison none = comparedBy("fd", enough, enough, broken);
        QVERIFY(none.figures.empty() && none.warnings.size() == 1);
    }

    void metricSaysWhatItsFloorLacks() {
        const core::FeatureSet training = gaussianFeatures(2500, 4, 1);
        const core::FeatureSet generated = gaussianFeatures(2400, 4, 2);
        const core::Comparison without = comparedBy("fd", training, {}, generated);
        QVERIFY(std::isnan(without.figures.at(0).floor));
        QCOMPARE(without.warnings.size(), std::size_t{1});
        const core::Comparison tooFew = comparedBy("fd", training, gaussianFeatures(300, 4, 3), generated);
        QVERIFY(std::isnan(tooFew.figures.at(0).floor));
        QVERIFY(warningsOf(tooFew).find("300") != std::string::npos);
        const core::FeatureSet heldOut = gaussianFeatures(2100, 4, 3);
        const core::Comparison fewer = comparedBy("fd", training, heldOut, generated);
        QCOMPARE(fewer.figures.at(0).floor, core::frechetDistance(training, heldOut));
        QVERIFY(warningsOf(fewer).find("2,400 samples, what real images get on 2,100 held-out images") !=
                std::string::npos);
        for (const core::Comparison* each : {&without, &tooFew, &fewer})
            QVERIFY(warningsOf(*each).find("floor") == std::string::npos);
    }

    void metricStops() {
        std::stop_source stop;
        stop.request_stop();
        const core::FeatureSet set = gaussianFeatures(2000, 4, 1);
        QVERIFY(comparedBy("fd", set, set, set, core::JobContext(stop.get_token())).figures.empty());
    }
};

IMAGO_TEST(TestFrechetDistance)
#include "test_frechet_distance.moc"
