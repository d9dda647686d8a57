#include <QtTest>
#include <cmath>
#include <stop_token>
#include <vector>

#include "FeatureRows.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/PrecisionRecall.h"
#include "tests/TestProgram.h"

namespace {

core::JobContext withThreads(int threads) {
    return core::JobContext({}, {}, threads);
}

bool isNear(double value, double expected, double most) {
    if (std::abs(value - expected) <= most) return true;
    qWarning("%.5f is not within %.5f of %.5f", value, most, expected);
    return false;
}

/// What the metric says of sets of features alone.
core::Comparison compared(const core::FeatureSet& training, const core::FeatureSet& heldOut,
                          const core::FeatureSet& generated, std::uint64_t seed = 1,
                          const core::JobContext& context = {}) {
    const core::Dataset none;
    return core::metric("prdc").compare({none, {}, {}, {}, training, heldOut, generated, seed}, context);
}

bool tells(const core::Comparison& comparison, const char* part) {
    for (const core::Message& warning : comparison.warnings)
        if (warning.english().find(part) != std::string::npos) return true;
    return false;
}

std::vector<double> valuesAndFloors(const core::Comparison& comparison) {
    std::vector<double> values;
    for (const core::Figure& figure : comparison.figures) {
        values.push_back(figure.value);
        values.push_back(figure.floor);
    }
    return values;
}

}  // namespace

class TestPrecisionRecall : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Real radii 1, 1, 2, 3: 10 is in no ball, 2 in the one of 3, .5 in two, 3.5 in two.
    void aKnownAnswerByHand() {
        const core::PrecisionRecall measured =
            core::precisionRecall(rowsOfOne({0, 1, 3, 6}), rowsOfOne({.5, 2, 10, 3.5}), 1);
        QCOMPARE(measured.precision, 0.75);
        QCOMPARE(measured.recall, 1.0);
        QCOMPARE(measured.density, 1.25);
        QCOMPARE(measured.coverage, 1.0);
        QCOMPARE(measured.real, std::size_t{4});
        QCOMPARE(measured.generated, std::size_t{4});
        // Counts 2, 1, 0 and 2: a variance of (9 - 25/4) / 3, over 4.
        QVERIFY(isNear(measured.densityError, std::sqrt(11.0 / 48), 1e-12));
    }

    /// What is exactly as far as the neighbor is outside.
    void theBallsAreOpen() {
        const core::PrecisionRecall measured = core::precisionRecall(rowsOfOne({0, 2}), rowsOfOne({4, -2}), 1);
        QCOMPARE(measured.precision, 0.0);
        QCOMPARE(measured.density, 0.0);
        QCOMPARE(measured.coverage, 0.0);
        QCOMPARE(measured.recall, 1.0);
        QVERIFY(core::squaredRadii(rowsOfOne({0, 2, 7, 7}), 1) == (std::vector<double>{4, 4, 0, 0}));
        QVERIFY(core::squaredRadii(rowsOfOne({0, 2, 7, 7}), 2) == (std::vector<double>{49, 25, 25, 25}));
    }

    /// Each ball holds its own center and k - 1 others; far from the origin too.
    void theVerySameRows() {
        core::FeatureSet rows = normalRows(900, 16, 3);
        for (float& value : rows.values) value += 3000;
        const core::PrecisionRecall measured = core::precisionRecall(rows, rows, 5, withThreads(2));
        QCOMPARE(measured.precision, 1.0);
        QCOMPARE(measured.recall, 1.0);
        QCOMPARE(measured.density, 1.0);
        QCOMPARE(measured.coverage, 1.0);
    }

    /// Two sets of one distribution: of the 5 nearest to a real sample among all others, one at least is generated,
    /// unless all are real, which has a probability of 1/2 five times in turn.
    void twoSetsOfOneDistribution() {
        const core::PrecisionRecall measured =
            core::precisionRecall(normalRows(4000, 2, 11), normalRows(4000, 2, 12), 5, withThreads(2));
        QVERIFY(isNear(measured.density, 1, 0.03));
        QVERIFY(isNear(measured.coverage, 1 - 1.0 / 32, 0.015));
        QVERIFY(measured.precision > 0.98 && measured.recall > 0.98);
    }

    /// In many dimensions a few samples are the neighbors of most, so that each draw is off by far more than its
    /// interval: by standard deviations of .02, .02, .1 and .01 for 1,000 samples, and a third of that for 10,000. For
    /// the latter the implementation of Naeem et al. has .4772, .4705, 1.0555 and .9735 in one draw; those for 1,000
    /// are means over 12 draws by a program of a few lines that follows the definitions.
    void manyDimensions_data() {
        QTest::addColumn<int>("samples");
        QTest::addColumn<double>("precision");
        QTest::addColumn<double>("recall");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("1,000") << 1000 << 0.594 << 0.594 << 0.08;
        QTest::newRow("10,000") << 10'000 << 0.4772 << 0.4705 << 0.025;
    }
    void manyDimensions() {
        QFETCH(const int, samples);
        QFETCH(const double, precision);
        QFETCH(const double, recall);
        QFETCH(const double, tolerance);
        const auto count = static_cast<std::size_t>(samples);
        const core::PrecisionRecall measured =
            core::precisionRecall(normalRows(count, 1000, 21), normalRows(count, 1000, 22), 5, withThreads(2));
        qInfo("precision %.4f, recall %.4f, density %.4f, coverage %.4f", measured.precision, measured.recall,
              measured.density, measured.coverage);
        QVERIFY(isNear(measured.precision, precision, tolerance));
        QVERIFY(isNear(measured.recall, recall, tolerance));
        QVERIFY(isNear((measured.precision + measured.recall) / 2, (precision + recall) / 2, 0.75 * tolerance));
        QVERIFY(isNear(measured.density, 1, 8 * tolerance));
        QVERIFY(isNear(measured.coverage, 1 - 1.0 / 32, 0.75 * tolerance));
    }

    /// Of five classes one is not generated: a fifth of the data is missed, and what is generated looks as real.
    void aDroppedClass() {
        const core::FeatureSet real = clusteredRows(2000, 3, 5, 31);
        const auto against = [&](std::size_t classes) {
            return core::precisionRecall(real, clusteredRows(2000, 3, classes, 32), 5, withThreads(2));
        };
        const core::PrecisionRecall all = against(5);
        const core::PrecisionRecall dropped = against(4);
        QVERIFY(isNear(dropped.precision, all.precision, 0.02));
        QVERIFY(all.recall > 0.9 && all.coverage > 0.93);
        QVERIFY(isNear(dropped.recall, 0.8 * all.recall, 0.03));
        QVERIFY(isNear(dropped.coverage, 0.8 * all.coverage, 0.03));
    }

    /// Samples that are no data lower precision and density, and leave what is reached.
    void noiseAmongTheSamples() {
        const core::FeatureSet real = normalRows(2000, 3, 41);
        core::FeatureSet generated = normalRows(2000, 3, 42);
        const core::PrecisionRecall clean = core::precisionRecall(real, generated);
        for (std::size_t row = 0; row < 500; ++row) generated.values[3 * row] += 200;
        const core::PrecisionRecall noisy = core::precisionRecall(real, generated);
        QVERIFY(isNear(noisy.precision, 0.75 * clean.precision, 0.02));
        QVERIFY(isNear(noisy.density, 0.75 * clean.density, 0.05));
        QVERIFY(noisy.recall > 0.9 && noisy.coverage > 0.85);
    }

    void isTheSameForAnyThreadsAndStops() {
        const core::FeatureSet real = normalRows(1100, 64, 51);
        const core::FeatureSet generated = normalRows(1300, 64, 52);
        const core::PrecisionRecall alone = core::precisionRecall(real, generated);
        for (const int threads : {2, 5}) {
            const core::PrecisionRecall together = core::precisionRecall(real, generated, 5, withThreads(threads));
            QCOMPARE(together.precision, alone.precision);
            QCOMPARE(together.recall, alone.recall);
            QVERIFY(together.density == alone.density && together.densityError == alone.densityError);
            QCOMPARE(together.coverage, alone.coverage);
        }
        QCOMPARE(alone.real, std::size_t{1100});
        QCOMPARE(alone.generated, std::size_t{1300});
        std::stop_source stop;
        double last = 0;
        const auto tell = [&](const core::Progress& at) {
            last = at.fraction();
            stop.request_stop();
        };
        const core::PrecisionRecall stopped =
            core::precisionRecall(real, generated, 5, core::JobContext(stop.get_token(), tell));
        QVERIFY(stopped.generated == 0 && std::isnan(stopped.precision));
        QVERIFY2(last > 0 && last < 0.5, qPrintable(QString::number(last)));
    }

    void tooFewRowsAreNotMeasured() {
        const core::FeatureSet five = normalRows(5, 2, 1);
        const core::FeatureSet many = normalRows(50, 2, 2);
        QCOMPARE(core::precisionRecall(five, many).generated, std::size_t{0});
        QCOMPARE(core::precisionRecall(many, five).generated, std::size_t{0});
        QCOMPARE(core::precisionRecall(five, many, 4).generated, std::size_t{50});
        const core::Comparison comparison = compared(many, many, five);
        QVERIFY(comparison.figures.empty());
        QCOMPARE(comparison.warnings.size(), std::size_t{1});
        QVERIFY(tells(comparison, "at least 6"));
        core::FeatureSet broken = many;
        broken.values[17] = std::nanf("");
        const core::Comparison without = compared(many, many, broken);
        QVERIFY(without.figures.empty() && tells(without, "no finite numbers"));
    }

    /// All sets as large as the smallest; the floor is what held-out samples get.
    void theMetricHasFloorsOfTheSameSize() {
        core::FeatureSet generated = normalRows(1500, 4, 62);
        for (std::size_t row = 0; row < generated.size(); row += 2) generated.values[4 * row] += 200;
        const core::FeatureSet training = normalRows(3000, 4, 61);
        const core::FeatureSet heldOut = normalRows(1200, 4, 63);
        const core::Comparison comparison = compared(training, heldOut, generated);
        QVERIFY(comparison.warnings.empty());
        QCOMPARE(comparison.figures.size(), std::size_t{4});
        for (const core::Figure& figure : comparison.figures) {
            QCOMPARE(figure.count, std::size_t{1200});
            QVERIFY(figure.interval.low < figure.value && figure.value < figure.interval.high);
            QVERIFY2(figure.interval.high - figure.interval.low < 0.15, figure.name.c_str());
        }
        QVERIFY(isNear(comparison.figures[0].value, 0.49, 0.06));
        QVERIFY(isNear(comparison.figures[0].floor, 0.98, 0.02));
        QVERIFY(isNear(comparison.figures[2].value, 0.5, 0.08));
        QVERIFY(isNear(comparison.figures[2].floor, 1, 0.08));
        QCOMPARE(comparison.figures[3].name, std::string("coverage"));
        QVERIFY(isNear(comparison.figures[3].floor, 1 - 1.0 / 32, 0.03));

        // The same seed chooses the same samples.
        QVERIFY(valuesAndFloors(compared(training, heldOut, generated, 1, withThreads(3))) ==
                valuesAndFloors(comparison));
        QVERIFY(valuesAndFloors(compared(training, heldOut, generated, 2)) != valuesAndFloors(comparison));
    }

    void theMetricWarns() {
        const core::FeatureSet training = normalRows(1500, 4, 71);
        const core::FeatureSet generated = normalRows(1400, 4, 72);
        const core::Comparison without = compared(training, {}, generated);
        QCOMPARE(without.figures.size(), std::size_t{4});
        QCOMPARE(without.warnings.size(), std::size_t{1});
        QVERIFY(tells(without, "held-out"));
        for (const core::Figure& figure : without.figures) {
            QVERIFY(std::isnan(figure.floor));
            QCOMPARE(figure.count, std::size_t{1400});
        }
        // So few that their neighbors are not known are none.
        QCOMPARE(compared(training, normalRows(5, 4, 73), generated).figures.front().count, std::size_t{1400});
        const core::Comparison rough = compared(training, normalRows(300, 4, 73), generated);
        QCOMPARE(rough.warnings.size(), std::size_t{1});
        QVERIFY(tells(rough, "300") && tells(rough, "rough"));
        QCOMPARE(rough.figures.front().count, std::size_t{300});
        std::stop_source stop;
        stop.request_stop();
        const core::Comparison stopped = compared(training, {}, generated, 1, stop.get_token());
        QVERIFY(stopped.figures.empty() && stopped.warnings.empty());
    }
};

IMAGO_TEST(TestPrecisionRecall)
#include "test_precision_recall.moc"
