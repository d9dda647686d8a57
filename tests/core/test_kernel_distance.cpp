#include <QtTest>
#include <cmath>
#include <stop_token>

#include "RandomFeatures.h"
#include "core/metric/compare/KernelDistance.h"
#include "tests/TestProgram.h"

namespace {

double kernel(std::span<const float> x, std::span<const float> y) {
    double product = 0;
    for (std::size_t d = 0; d < x.size(); ++d) product += double{x[d]} * double{y[d]};
    return std::pow(product / static_cast<double>(x.size()) + 1, 3);
}

/// The definition, pair by pair.
double slowDistance(const core::FeatureSet& one, const core::FeatureSet& other) {
    double within = 0;
    double withinOther = 0;
    double between = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        for (std::size_t j = 0; j < one.size(); ++j)
            if (i != j) within += kernel(one.row(i), one.row(j));
    for (std::size_t i = 0; i < other.size(); ++i)
        for (std::size_t j = 0; j < other.size(); ++j)
            if (i != j) withinOther += kernel(other.row(i), other.row(j));
    for (std::size_t i = 0; i < one.size(); ++i)
        for (std::size_t j = 0; j < other.size(); ++j) between += kernel(one.row(i), other.row(j));
    const auto m = static_cast<double>(one.size());
    const auto n = static_cast<double>(other.size());
    return within / (m * (m - 1)) + withinOther / (n * (n - 1)) - 2 * between / (m * n);
}

/// Means over draws: of the value, of its square around that, and of the squared standard error.
struct Draws {
    double mean = 0;
    double deviation = 0;
    double error = 0;
};

Draws drawn(std::size_t m, std::size_t n, float shift) {
    constexpr int kDraws = 100;
    Draws draws;
    double squares = 0;
    for (std::uint64_t i = 0; i < kDraws; ++i) {
        const core::KernelDistance found =
            core::kernelDistance(gaussianFeatures(m, 8, 2 * i), gaussianFeatures(n, 8, 2 * i + 1, shift));
        draws.mean += found.value / kDraws;
        squares += found.value * found.value / kDraws;
        draws.error += found.standardError * found.standardError / kDraws;
    }
    draws.deviation = std::sqrt(squares - draws.mean * draws.mean);
    draws.error = std::sqrt(draws.error);
    return draws;
}

}  // namespace

class TestKernelDistance : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void ofTwoPairs() {
        const core::KernelDistance found =
            core::kernelDistance(featureRows({{0, 0}, {1, 1}}), featureRows({{1, 0}, {0, 1}}));
        QCOMPARE(found.value, -2.375);
        QVERIFY(std::isnan(found.standardError));
    }

    /// More rows than one block has, and sets of different sizes.
    void isExact() {
        const core::FeatureSet one = gaussianFeatures(1300, 3, 1);
        const core::FeatureSet other = gaussianFeatures(700, 3, 2, 0.4F);
        core::Progress last;
        const core::KernelDistance found =
            core::kernelDistance(one, other,
                                 core::JobContext(
                                     {}, [&](const core::Progress& at) { last = at; }, 2));
        const double wanted = slowDistance(one, other);
        QVERIFY2(std::abs(found.value - wanted) < 1e-5 * std::abs(wanted),
                 qPrintable(QStringLiteral("%1, not %2").arg(found.value).arg(wanted)));
        QCOMPARE(last.fraction(), 1.0);
        const core::KernelDistance turned = core::kernelDistance(other, one);
        QVERIFY(std::abs(turned.value - found.value) < 1e-6);
        QVERIFY(std::abs(turned.standardError - found.standardError) < 1e-6);
    }

    void sumsOfPairs() {
        const core::FeatureSet set = gaussianFeatures(1100, 2, 1);
        const core::KernelSums sums = core::kernelSumsWithin(set);
        double row = 0;
        for (std::size_t j = 0; j < set.size(); ++j)
            if (j != 600) row += kernel(set.row(600), set.row(j));
        QVERIFY2(std::abs(sums.rows[600] - row) < 1e-5 * std::abs(row), qPrintable(QString::number(sums.rows[600])));
        QCOMPARE(sums.columns, sums.rows);
        double squares = 0;
        for (std::size_t i = 0; i < set.size(); ++i)
            for (std::size_t j = 0; j < set.size(); ++j)
                if (i != j) squares += std::pow(kernel(set.row(i), set.row(j)), 2);
        QVERIFY2(std::abs(sums.squares - squares) < 1e-5 * squares, qPrintable(QString::number(sums.squares)));
    }

    void isTheSameForAnyThreads() {
        const core::FeatureSet one = gaussianFeatures(1500, 8, 1);
        const core::FeatureSet other = gaussianFeatures(1600, 8, 2);
        const core::KernelDistance alone = core::kernelDistance(one, other);
        const core::KernelDistance together = core::kernelDistance(one, other, core::JobContext({}, {}, 3));
        QCOMPARE(together.value, alone.value);
        QCOMPARE(together.standardError, alone.standardError);
    }

    /// The standard error is what the values of many draws are off, whether or not the distributions are one; where
    /// they are, the mean is 0.
    void errorIsThatOfDraws() {
        const Draws alike = drawn(200, 60, 0);
        QVERIFY2(std::abs(alike.mean) < 0.02, qPrintable(QString::number(alike.mean)));
        QVERIFY2(alike.error > 0.75 * alike.deviation && alike.error < 1.5 * alike.deviation,
                 qPrintable(QStringLiteral("%1, not %2").arg(alike.error).arg(alike.deviation)));
        const Draws shifted = drawn(100, 100, 0.4F);
        QVERIFY(shifted.mean > 2.5 * shifted.error);
        QVERIFY2(shifted.error > 0.75 * shifted.deviation && shifted.error < 1.35 * shifted.deviation,
                 qPrintable(QStringLiteral("%1, not %2").arg(shifted.error).arg(shifted.deviation)));
    }

    void noiseRaisesIt() {
        const core::FeatureSet data = featuresOfClasses(1000, 8, 5, 1);
        const core::FeatureSet others = featuresOfClasses(1000, 8, 5, 2);
        double last = core::kernelDistance(data, others).value;
        for (const float noise : {0.7F, 1.4F, 2.8F}) {
            const double distance = core::kernelDistance(data, withNoise(others, noise, 99)).value;
            QVERIFY2(distance > last, qPrintable(QString::number(distance)));
            last = distance;
        }
    }

    void ofNothing() {
        const core::FeatureSet set = gaussianFeatures(10, 3, 1);
        QVERIFY(std::isnan(core::kernelDistance(set, gaussianFeatures(1, 3, 2)).value));
        QVERIFY(std::isnan(core::kernelDistance(set, gaussianFeatures(10, 4, 2)).value));
        QVERIFY(std::isnan(core::kernelDistance(core::FeatureSet(), set).value));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(std::isnan(core::kernelDistance(set, set, core::JobContext(stop.get_token())).value));
    }

    void metricGivesFloorAndInterval() {
        const core::FeatureSet training = gaussianFeatures(900, 8, 1);
        const core::FeatureSet heldOut = gaussianFeatures(400, 8, 2);
        const core::FeatureSet generated = gaussianFeatures(300, 8, 3, 0.5F);
        const core::Comparison found = comparedBy("kid", training, heldOut, generated);
        QCOMPARE(found.figures.size(), std::size_t{1});
        QVERIFY2(found.warnings.empty(), warningsOf(found).c_str());
        const core::Figure& figure = found.figures[0];
        QCOMPARE(figure.name, std::string("kid"));
        QCOMPARE(figure.count, std::size_t{300});
        QCOMPARE(figure.value, core::kernelDistance(training, generated).value);
        QVERIFY(figure.interval.low < figure.value && figure.value < figure.interval.high);
        QVERIFY(figure.interval.low > figure.floor);
        // As many of the held-out samples, chosen by the seed.
        QVERIFY(figure.floor != core::kernelDistance(training, heldOut).value);
        QVERIFY(figure.floor != comparedBy("kid", training, heldOut, generated, {}, 2).figures.at(0).floor);
        QCOMPARE(comparedBy("kid", training, heldOut, generated, core::JobContext({}, {}, 2)).figures.at(0).floor,
                 figure.floor);
    }

    void metricSaysWhatItsFloorLacks() {
        const core::FeatureSet training = gaussianFeatures(300, 4, 1);
        const core::FeatureSet generated = gaussianFeatures(200, 4, 2);
        for (const std::size_t none : {0U, 1U}) {
            const core::Comparison without = comparedBy("kid", training, gaussianFeatures(none, 4, 3), generated);
            QVERIFY(std::isnan(without.figures.at(0).floor));
            QCOMPARE(without.warnings.size(), std::size_t{1});
        }
        const core::FeatureSet heldOut = gaussianFeatures(77, 4, 3);
        const core::Comparison fewer = comparedBy("kid", training, heldOut, generated);
        QCOMPARE(fewer.figures.at(0).floor, core::kernelDistance(training, heldOut).value);
        QVERIFY(warningsOf(fewer).find("77") != std::string::npos);
        const core::Comparison single = comparedBy("kid", training, heldOut, gaussianFeatures(1, 4, 2));
        QVERIFY(single.figures.empty() && single.warnings.size() == 1);
    }

    void metricStops() {
        std::stop_source stop;
        stop.request_stop();
        const core::FeatureSet set = gaussianFeatures(50, 4, 1);
        QVERIFY(comparedBy("kid", set, set, set, core::JobContext(stop.get_token())).figures.empty());
    }
};

IMAGO_TEST(TestKernelDistance)
#include "test_kernel_distance.moc"
