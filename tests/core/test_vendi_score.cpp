#include <QtTest>
#include <cmath>
#include <stop_token>

#include "RandomFeatures.h"
#include "core/metric/compare/VendiScore.h"
#include "tests/TestProgram.h"

namespace {

bool isNear(double value, double wanted, double within = 1e-9) {
    return std::abs(value - wanted) <= within;
}

/// Each of `axes` axes `times` times, in turn.
core::FeatureSet alongAxes(std::size_t dimensions, std::size_t axes, std::size_t times) {
    core::FeatureSet set{dimensions, std::vector<float>(dimensions * axes * times)};
    for (std::size_t i = 0; i < axes * times; ++i)
        set.values[i * dimensions + i % axes] = static_cast<float>(1 + i % 3);  // their length does not count
    return set;
}

double scoreOf(const core::FeatureSet& set) {
    return core::vendiScore(set).value;
}

}  // namespace

class TestVendiScore : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void ofSamplesThatAreAlike() {
        core::FeatureSet set{3, {}};
        for (int i = 0; i < 50; ++i) set.values.insert(set.values.end(), {1, -2, 3});
        QVERIFY2(isNear(scoreOf(set), 1), qPrintable(QString::number(scoreOf(set), 'g', 12)));
        QVERIFY(isNear(core::vendiScore(set).standardError, 0, 1e-6));
        set.values.resize(6);  // fewer samples than features
        QVERIFY(isNear(scoreOf(set), 1));
        set.values.resize(3);
        QVERIFY(isNear(scoreOf(set), 1));
    }

    void ofSamplesWithNothingInCommon() {
        QVERIFY2(isNear(scoreOf(alongAxes(20, 20, 1)), 20), qPrintable(QString::number(scoreOf(alongAxes(20, 20, 1)))));
        QVERIFY(isNear(scoreOf(alongAxes(20, 7, 1)), 7));
        // By the matrix of features, in more blocks than one.
        QVERIFY2(isNear(scoreOf(alongAxes(6, 4, 700)), 4), qPrintable(QString::number(scoreOf(alongAxes(6, 4, 700)))));
    }

    /// Two samples with a cosine of 0.6: eigenvalues 0.8 and 0.2.
    void ofTwoSamples() {
        const double wanted = std::exp(-0.8 * std::log(0.8) - 0.2 * std::log(0.2));
        QVERIFY(isNear(scoreOf(featureRows({{2, 0}, {3, 4}})), wanted, 1e-6));
        // The same by the other matrix.
        QVERIFY(isNear(scoreOf(featureRows({{2, 0}, {3, 4}, {1, 0}, {6, 8}})), wanted, 1e-6));
        QVERIFY(std::isnan(core::vendiScore(featureRows({{2, 0}, {3, 4}})).standardError));
    }

    /// A sample that the network sees nothing in is like others of its kind, and like nothing else.
    void samplesWithoutFeatures() {
        QVERIFY(isNear(scoreOf(featureRows({{0, 0, 0}, {0, 0, 0}})), 1));
        QVERIFY(isNear(scoreOf(featureRows({{0, 0, 0}, {1, 0, 0}})), 2));
        QVERIFY(isNear(scoreOf(featureRows({{0, 0}, {1, 0}, {0, 0}, {3, 0}})), 2));
    }

    /// The standard error is what the scores of many draws are off.
    void errorIsThatOfDraws() {
        constexpr int kDraws = 60;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (std::uint64_t draw = 0; draw < kDraws; ++draw) {
            const core::VendiScore score = core::vendiScore(gaussianFeatures(500, 8, draw, 0.8F));
            sum += score.value / kDraws;
            squares += score.value * score.value / kDraws;
            errors += score.standardError * score.standardError / kDraws;
        }
        const double deviation = std::sqrt(squares - sum * sum);
        QVERIFY2(std::sqrt(errors) > 0.7 * deviation && std::sqrt(errors) < 1.4 * deviation,
                 qPrintable(QStringLiteral("%1, not %2").arg(std::sqrt(errors)).arg(deviation)));
    }

    void aDroppedClassLowersIt() {
        double last = 1e9;
        for (const std::size_t classes : {10U, 9U, 5U, 1U}) {
            const double score = scoreOf(featuresOfClasses(1000, 12, classes, 1));
            QVERIFY2(score < last - 0.3, qPrintable(QString::number(score)));
            last = score;
        }
    }

    void ofNothing() {
        QVERIFY(std::isnan(scoreOf(core::FeatureSet())));
        for (const std::size_t count : {3U, 9U}) {
            core::FeatureSet broken = gaussianFeatures(count, 5, 1);
            broken.values[4] = NAN;
            QVERIFY(std::isnan(scoreOf(broken)));
        }
    }

    void metricGivesFloorAndInterval() {
        const core::FeatureSet training = featuresOfClasses(900, 12, 10, 1);
        const core::FeatureSet heldOut = featuresOfClasses(700, 12, 10, 2);
        const core::FeatureSet generated = featuresOfClasses(600, 12, 6, 3);
        const core::Comparison found = comparedBy("vendi", training, heldOut, generated);
        QCOMPARE(found.figures.size(), std::size_t{1});
        QVERIFY2(found.warnings.empty(), warningsOf(found).c_str());
        const core::Figure& figure = found.figures[0];
        QCOMPARE(figure.name, std::string("vendi"));
        QCOMPARE(figure.count, std::size_t{600});
        QCOMPARE(figure.value, scoreOf(generated));
        QVERIFY(figure.interval.low < figure.value && figure.value < figure.interval.high);
        QVERIFY(figure.interval.high < figure.floor);
        QVERIFY(figure.floor != scoreOf(heldOut));  // of 600
    }

    void metricSaysWhatItsFloorLacks() {
        const core::FeatureSet training = gaussianFeatures(300, 4, 1);
        const core::FeatureSet generated = gaussianFeatures(200, 4, 2);
        const core::Comparison without = comparedBy("vendi", training, {}, generated);
        QVERIFY(std::isnan(without.figures.at(0).floor));
        QCOMPARE(without.warnings.size(), std::size_t{1});
        const core::FeatureSet heldOut = gaussianFeatures(77, 4, 3);
        const core::Comparison fewer = comparedBy("vendi", training, heldOut, generated);
        QCOMPARE(fewer.figures.at(0).floor, scoreOf(heldOut));
        QVERIFY(warningsOf(fewer).find("77") != std::string::npos);
        QVERIFY(comparedBy("vendi", training, heldOut, {}).figures.empty());
    }

    void metricStops() {
        std::stop_source stop;
        stop.request_stop();
        const core::FeatureSet set = gaussianFeatures(50, 4, 1);
        QVERIFY(comparedBy("vendi", set, set, set, core::JobContext(stop.get_token())).figures.empty());
    }
};

IMAGO_TEST(TestVendiScore)
#include "test_vendi_score.moc"
