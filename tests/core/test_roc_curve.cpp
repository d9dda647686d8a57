#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/compare/RocCurve.h"
#include "tests/TestProgram.h"

using core::RocArea;
using core::RocPoint;
using Scores = std::vector<double>;

namespace {

/// The share of a standard normal distribution below `value`.
double normalShare(double value) {
    return 0.5 * std::erfc(-value / std::numbers::sqrt2);
}

/// The middles of `count` equal shares of a normal distribution around `mean`.
Scores normalScores(std::size_t count, double mean) {
    Scores scores;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        double low = -8;
        double high = 8;
        for (int halving = 0; halving < 60; ++halving) {
            const double middle = (low + high) / 2;
            (normalShare(middle) < share ? low : high) = middle;
        }
        scores.push_back(mean + low);
    }
    return scores;
}

Scores randomNormalScores(std::size_t count, double mean, core::StableRandom& random) {
    const auto uniform = [&] { return (static_cast<double>(random.below(1U << 30)) + 0.5) / (1U << 30); };
    Scores scores(count);
    for (double& score : scores) {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        score = mean + radius * std::cos(2 * std::numbers::pi * uniform());
    }
    return scores;
}

bool isNear(double value, double expected, double error = 1e-12) {
    return std::abs(value - expected) <= error;
}

}  // namespace

class TestRocCurve : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void areasByHand_data() {
        QTest::addColumn<QList<double>>("members");
        QTest::addColumn<QList<double>>("others");
        QTest::addColumn<double>("area");
        QTest::addColumn<double>("advantage");
        using List = QList<double>;
        QTest::newRow("perfect") << List{3, 4, 5} << List{0, 1, 2} << 1.0 << 1.0;
        QTest::newRow("reversed") << List{0, 1, 2} << List{3, 4} << 0.0 << 0.0;
        QTest::newRow("all alike") << List{1, 1, 1} << List{1, 1} << 0.5 << 0.0;
        // 1 > {0}; 2 > {0}, ties with 2: 1 + 1.5 of 4.
        QTest::newRow("a tie") << List{1, 2} << List{0, 2} << 0.625 << 0.5;
        // 5 beats three, 2 beats one: 4 of 6. From 5 on half of the members, and none of the others.
        QTest::newRow("uneven sets") << List{5, 2} << List{1, 3, 4} << 4.0 / 6 << 0.5;
        QTest::newRow("one each") << List{1} << List{0} << 1.0 << 1.0;
        QTest::newRow("without bound") << List{HUGE_VAL, 0} << List{0, -HUGE_VAL} << 3.5 / 4 << 0.5;
    }
    void areasByHand() {
        QFETCH(QList<double>, members);
        QFETCH(QList<double>, others);
        QFETCH(double, area);
        QFETCH(double, advantage);
        const RocArea found = core::rocArea(members, others);
        QVERIFY2(isNear(found.area, area), qPrintable(QString::number(found.area)));
        QVERIFY(isNear(core::attackAdvantage(members, others), advantage));
        QVERIFY(found.interval.low >= 0 && found.interval.low <= area && found.interval.high >= area &&
                found.interval.high <= 1);
        // So few scores leave much open, whatever they say.
        QVERIFY2(found.interval.high - found.interval.low > 0.3, qPrintable(QString::number(found.interval.low)));
        // Seen from the other side.
        const RocArea reversed = core::rocArea(others, members);
        QVERIFY(isNear(reversed.area, 1 - area));
        QVERIFY(isNear(reversed.interval.low, 1 - found.interval.high, 1e-9));
    }

    void aShiftIsItsArea() {
        const Scores others = normalScores(2000, 0);
        for (const double shift : {0.0, 0.5, 1.0, 2.0}) {
            const RocArea found = core::rocArea(normalScores(2000, shift), others);
            const double expected = normalShare(shift / std::numbers::sqrt2);
            QVERIFY2(isNear(found.area, expected, 1e-3), qPrintable(QString::number(found.area)));
            // The largest distance of two such curves lies halfway.
            const double advantage = 2 * normalShare(shift / 2) - 1;
            QVERIFY(isNear(core::attackAdvantage(normalScores(2000, shift), others), advantage, 2e-3));
        }
    }

    /// Without a difference the variance of Mann and Whitney's statistic is (m + n + 1) / (12 m n).
    void theWidthWithoutADifference() {
        const Scores scores = normalScores(400, 0);
        const RocArea found = core::rocArea(scores, scores);
        QVERIFY(isNear(found.area, 0.5));
        const double half = 1.96 * std::sqrt(801.0 / (12.0 * 400 * 400));
        QVERIFY2(isNear(found.interval.high, 0.5 + half, 0.02 * half), qPrintable(QString::number(half)));
        QVERIFY(isNear(found.interval.low, 0.5 - half, 0.02 * half));
    }

    void theIntervalHoldsItsPromise() {
        core::StableRandom random(5);
        for (const double shift : {0.0, 1.0, 2.0}) {
            const double truth = normalShare(shift / std::numbers::sqrt2);
            int inside = 0;
            for (int trial = 0; trial < 1000; ++trial) {
                const Scores members = randomNormalScores(25, shift, random);
                const RocArea found = core::rocArea(members, randomNormalScores(25, 0, random));
                if (found.interval.low <= truth && truth <= found.interval.high) ++inside;
            }
            QVERIFY2(inside >= 925 && inside <= 985, qPrintable(QString::number(inside)));
        }
    }

    void truePositivesAtOnePercent() {
        Scores others(200);
        for (std::size_t i = 0; i < others.size(); ++i) others[i] = static_cast<double>(i);
        // Two of 200 may be taken for members: 199 and 198.
        const Scores members{197, 197.5, 198, 300};
        const RocPoint found = core::rocPointAt(members, others, 0.01);
        QCOMPARE(found.truePositives, 0.75);
        QCOMPARE(found.falsePositives, std::size_t{2});
        const core::Interval expected = core::shareInterval(3, 4);
        QCOMPARE(found.interval.low, expected.low);
        QCOMPARE(found.interval.high, expected.high);
        // Of 100 it is one, though 0.01 is a little more than a hundredth or a little less.
        QCOMPARE(core::rocPointAt(members, std::span(others).last(100), 0.01).falsePositives, std::size_t{1});
        QCOMPARE(core::rocPointAt(members, std::span(others).last(100), 0.01).truePositives, 0.25);
        // Of 99 none.
        QCOMPARE(core::rocPointAt(members, std::span(others).last(99), 0.01).falsePositives, std::size_t{0});
        // A threshold that would take too many alike for members takes none of them.
        std::fill_n(others.end() - 5, 5, 199);
        QCOMPARE(core::rocPointAt(members, others, 0.01).falsePositives, std::size_t{0});
        QCOMPARE(core::rocPointAt(members, others, 1).truePositives, 1.0);
        QCOMPARE(core::rocPointAt(members, others, 0).truePositives, 0.25);
    }

    void pointsByHand() {
        const core::RocPoints points = core::rocPoints(Scores{5, 2}, Scores{1, 3, 4});
        QCOMPARE(points.truePositives, (Scores{0, 0.5, 0.5, 0.5, 1, 1}));
        QCOMPARE(points.falsePositives, (Scores{0, 0, 1.0 / 3, 2.0 / 3, 2.0 / 3, 1}));
        // Scores that are alike pass together.
        const core::RocPoints alike = core::rocPoints(Scores{1, 1}, Scores{1});
        QCOMPARE(alike.truePositives, (Scores{0, 1}));
        QCOMPARE(alike.falsePositives, (Scores{0, 1}));
        QVERIFY(core::rocPoints({}, Scores{1}).truePositives.empty());
    }

    void aThinnedCurveHasTheSameArea() {
        const Scores members = normalScores(2000, 1);
        const Scores others = normalScores(2000, 0);
        for (const std::size_t most : {std::size_t{100}, std::size_t{10'000}}) {
            const core::RocPoints points = core::rocPoints(members, others, most);
            QVERIFY(points.truePositives.size() <= std::min<std::size_t>(most, 4000) + 2);
            QVERIFY(std::is_sorted(points.truePositives.begin(), points.truePositives.end()));
            QVERIFY(std::is_sorted(points.falsePositives.begin(), points.falsePositives.end()));
            QCOMPARE(points.truePositives.back(), 1.0);
            QCOMPARE(points.falsePositives.back(), 1.0);
            double area = 0;
            for (std::size_t at = 1; at < points.truePositives.size(); ++at)
                area += (points.falsePositives[at] - points.falsePositives[at - 1]) *
                        (points.truePositives[at] + points.truePositives[at - 1]) / 2;
            QVERIFY2(isNear(area, core::rocArea(members, others).area, 1e-3), qPrintable(QString::number(area)));
        }
    }

    void whatSaysNothingFindsOnePercent() {
        const Scores scores = normalScores(5000, 0);
        const RocPoint found = core::rocPointAt(scores, scores, 0.01);
        QCOMPARE(found.truePositives, 0.01);
        QCOMPARE(core::rocPointAt(normalScores(5000, -8), scores, 0.01).truePositives, 0.0);
        // A shift of 2: the share of a normal distribution above 2.326 - 2.
        const double shifted = core::rocPointAt(normalScores(5000, 2), scores, 0.01).truePositives;
        QVERIFY2(isNear(shifted, normalShare(2 - 2.326348), 2e-3), qPrintable(QString::number(shifted)));
    }

    void withoutScoresNothingIsKnown() {
        const Scores some{1, 2};
        QVERIFY(std::isnan(core::rocArea({}, some).area) && std::isnan(core::rocArea(some, {}).interval.low));
        QVERIFY(std::isnan(core::rocPointAt(some, {}, 0.01).truePositives));
        QVERIFY(std::isnan(core::attackAdvantage({}, {})));
    }
};

IMAGO_TEST(TestRocCurve)
#include "test_roc_curve.moc"
