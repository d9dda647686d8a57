#include <QtTest>
#include <algorithm>
#include <cmath>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/factors/Dci.h"
#include "core/metric/factors/FactorScores.h"
#include "core/metric/factors/GroupJackknife.h"
#include "core/metric/factors/Mig.h"
#include "core/metric/factors/MutualInformation.h"
#include "core/metric/factors/Sap.h"
#include "tests/TestProgram.h"

namespace {

constexpr std::size_t kMadeSamples = 2000;

core::FactorMatrix matrixOf(std::size_t codes, std::size_t factors, const std::vector<double>& values) {
    core::FactorMatrix matrix;
    for (std::size_t code = 0; code < codes; ++code) matrix.codes.push_back("z " + std::to_string(code));
    for (std::size_t factor = 0; factor < factors; ++factor) matrix.factors.push_back("f" + std::to_string(factor));
    matrix.values = values;
    return matrix;
}

/// Uniform in 0 to 1.
std::vector<float> amounts(std::uint64_t stream, std::size_t count = kMadeSamples) {
    core::StableRandom random(11, stream);
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i) values.push_back(static_cast<float>(random.below(1 << 20)) / (1 << 20));
    return values;
}

/// 0 to kinds - 1, each as likely.
std::vector<float> kinds(std::uint64_t stream, std::uint64_t count, std::size_t samples = kMadeSamples) {
    core::StableRandom random(12, stream);
    std::vector<float> values;
    for (std::size_t i = 0; i < samples; ++i) values.push_back(static_cast<float>(random.below(count)));
    return values;
}

/// `columns` are the codes.
core::FactorSamples samplesOf(const std::vector<std::vector<float>>& columns,
                              const std::vector<core::FactorValues>& factors) {
    core::FactorSamples samples;
    samples.codes = columns.size();
    for (std::size_t row = 0; row < columns.front().size(); ++row)
        for (const std::vector<float>& column : columns) samples.values.push_back(column[row]);
    samples.factors = factors;
    return samples;
}

/// Two amounts and a kind of three, and codes that are these, in another order and on other scales.
std::vector<core::FactorValues> madeFactors() {
    return {{"scale", false, amounts(1)}, {"angle", false, amounts(2)}, {"shape", true, kinds(3, 3)}};
}

core::FactorSamples oneCodeEach() {
    const auto factors = madeFactors();
    std::vector<std::vector<float>> codes{factors[2].values, factors[0].values, factors[1].values, amounts(4)};
    for (float& value : codes[1]) value = 1e-4F * value;
    for (float& value : codes[2]) value = 100 - 30 * value;
    return samplesOf(codes, factors);
}

/// Each code is half the sum or difference of the same codes, all of a variance of 1: a Hadamard matrix.
core::FactorSamples rotated() {
    const auto factors = madeFactors();
    std::vector<std::vector<float>> plain{factors[2].values, factors[0].values, factors[1].values, amounts(4)};
    for (float& value : plain[0]) value = (value - 1) / std::sqrt(2.0F / 3);
    for (std::size_t code = 1; code < 4; ++code)
        for (float& value : plain[code]) value = (value - 0.5F) * std::sqrt(12.0F);
    const int signs[4][4] = {{1, 1, 1, 1}, {1, -1, 1, -1}, {1, 1, -1, -1}, {1, -1, -1, 1}};
    std::vector<std::vector<float>> mixed(4, std::vector<float>(kMadeSamples));
    for (std::size_t row = 0; row < kMadeSamples; ++row)
        for (std::size_t code = 0; code < 4; ++code)
            for (std::size_t from = 0; from < 4; ++from)
                mixed[code][row] += 0.5F * static_cast<float>(signs[code][from]) * plain[from][row];
    return samplesOf(mixed, factors);
}

core::FactorScores scored(const core::FactorSamples& samples, std::uint64_t seed = 1, int threads = 1) {
    core::ThreadTeam team(threads);
    return core::factorScores(samples, seed, team);
}

double scoreOf(const core::FactorScores& scores, const char* name) {
    return core::valueOf(scores.values, name);
}

bool isNear(double value, double expected, double within) {
    if (std::abs(value - expected) <= within) return true;
    qWarning() << value << "is not" << expected << "within" << within;
    return false;
}

}  // namespace

/// DCI, MIG and SAP on matrices and codes whose answers are known.
class TestDisentanglement : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void dciOfFiveTimesTheIdentity() {
        std::vector<double> values(25);
        for (std::size_t i = 0; i < 5; ++i) values[i * 6] = 5;
        const core::FactorMatrix matrix = matrixOf(5, 5, values);
        QVERIFY(isNear(core::dciDisentanglement(matrix), 1, 1e-12));
        QVERIFY(isNear(core::dciCompleteness(matrix), 1, 1e-12));
    }

    void dciOfEqualImportances() {
        const core::FactorMatrix matrix = matrixOf(4, 3, std::vector<double>(12, 0.7));
        QVERIFY(isNear(core::dciDisentanglement(matrix), 0, 1e-12));
        QVERIFY(isNear(core::dciCompleteness(matrix), 0, 1e-12));
        const core::FactorMatrix none = matrixOf(4, 3, std::vector<double>(12, 0.0));
        QCOMPARE(core::dciDisentanglement(none), 0.0);
        QCOMPARE(core::dciCompleteness(none), 0.0);
    }

    /// Rows (3, 1) and (0, 4): the entropy of the first is 0.811278 bits, and each weighs half. Columns (3, 0) and
    /// (1, 4): that of the second is 0.721928 bits, with a weight of 5/8.
    void dciByHand() {
        const core::FactorMatrix matrix = matrixOf(2, 2, {3, 1, 0, 4});
        QVERIFY(isNear(core::dciDisentanglement(matrix), 1 - 0.5 * 0.811278, 1e-6));
        QVERIFY(isNear(core::dciCompleteness(matrix), 1 - 0.625 * 0.721928, 1e-6));
        // A factor alone cannot be told from others, nor can a code.
        QVERIFY(std::isnan(core::dciDisentanglement(matrixOf(2, 1, {1, 2}))));
        QVERIFY(isNear(core::dciCompleteness(matrixOf(2, 1, {2, 2})), 0, 1e-12));
        QVERIFY(std::isnan(core::dciCompleteness(matrixOf(1, 2, {1, 2}))));
    }

    void gapsByHand() {
        // The best are ahead by 0.7, 0.1 and nothing.
        QVERIFY(isNear(core::meanGap(matrixOf(3, 3, {0.9, 0.1, 0.4, 0.2, 0.3, 0.4, 0.1, 0.2, 0.1})), 0.8 / 3, 1e-12));
        QVERIFY(isNear(core::meanGap(matrixOf(1, 2, {0.9, 0.5})), 0.7, 1e-12));
        QVERIFY(std::isnan(core::meanGap(matrixOf(2, 0, {}))));
    }

    void informationByHand() {
        const core::BinnedValues coin{{0, 0, 1, 1}, 2};
        const core::BinnedValues other{{0, 1, 0, 1}, 2};
        QVERIFY(isNear(core::binEntropy(coin), std::log(2.0), 1e-12));
        QVERIFY(isNear(core::mutualInformation(coin, other), 0, 1e-12));
        QVERIFY(isNear(core::mutualInformation(coin, coin), std::log(2.0), 1e-12));
        // Three of four are alike. One side of the coin leaves nothing to know, the other as much as a coin.
        const core::BinnedValues rare{{0, 0, 0, 1}, 2};
        QVERIFY(isNear(core::binEntropy(rare), std::log(4.0) - 0.75 * std::log(3.0), 1e-12));
        QVERIFY(isNear(core::mutualInformation(rare, coin), core::binEntropy(rare) - 0.5 * std::log(2.0), 1e-12));

        const std::vector<float> ramp{0, 0.9F, 1, 10, 19, 19.5F, 20};
        const core::BinnedValues binned = core::histogramBins(ramp);
        QCOMPARE(binned.count, std::size_t{20});
        QCOMPARE(binned.bins, (std::vector<std::size_t>{0, 0, 1, 10, 19, 19, 19}));
        QCOMPARE(core::histogramBins(std::vector<float>(5, 3.0F)).bins, std::vector<std::size_t>(5, 0));
        const core::BinnedValues each = core::valueBins(std::vector<float>{7, -1, 7, 2.5F});
        QCOMPARE(each.count, std::size_t{3});
        QCOMPARE(each.bins, (std::vector<std::size_t>{2, 0, 2, 1}));
    }

    /// Means of 1 and 4 with a border at 2.5: of the first kind 2 of 3 are right, of the other 1 of 1.
    void sapByHand() {
        const core::FactorSamples samples = samplesOf({{0, 0, 3, 4}, {5, 5, 5, 5}, {1, 2, 3, 4}},
                                                      {{"kind", true, {0, 0, 0, 1}}, {"amount", false, {2, 4, 6, 8}}});
        const core::FactorMatrix scores = core::linearPredictability(samples);
        QVERIFY(isNear(scores.at(0, 0), (2.0 / 3 + 1) / 2, 1e-12));
        QVERIFY(isNear(scores.at(1, 0), 0.5, 1e-12));
        QVERIFY(isNear(scores.at(1, 1), 0, 1e-12));
        QVERIFY(isNear(scores.at(2, 1), 1, 1e-9));
        // 0, 0, 3, 4 and 2, 4, 6, 8: covariance 15/4, variances 51/16 and 5.
        QVERIFY(isNear(scores.at(0, 1), 3.75 * 3.75 / (51.0 / 16 * 5), 1e-9));
    }

    void eachFactorInOneCode() {
        const core::FactorScores scores = scored(oneCodeEach());
        QCOMPARE(scores.samples, kMadeSamples);
        QVERIFY(scoreOf(scores, "dci_disentanglement") > 0.97);
        QVERIFY(scoreOf(scores, "dci_completeness") > 0.97);
        QVERIFY(scoreOf(scores, "dci_informativeness") < 0.05);
        QVERIFY(scoreOf(scores, "mig") > 0.9 && scoreOf(scores, "mig") <= 1);
        // The next best classifier of three kinds is right by chance, a third of the time.
        QVERIFY(isNear(scoreOf(scores, "sap"), (1 + 1 + 2.0 / 3) / 3, 0.03));
        // Which code has which: scale in z 1, angle in z 2, shape in z 0, nothing in z 3.
        QCOMPARE(scores.importance.factors, (std::vector<std::string>{"scale", "angle", "shape"}));
        QCOMPARE(scores.importance.codes[3], std::string("z 3"));
        QVERIFY(scores.importance.at(1, 0) > 0.95 && scores.importance.at(2, 1) > 0.95);
        QVERIFY(scores.importance.at(0, 2) > 0.95 && scores.importance.at(3, 2) < 0.02);
        QVERIFY(scores.information.at(0, 2) > 0.99 && scores.information.at(3, 2) < 0.1);
        // So sure are they.
        for (const core::MeasuredValue& value : scores.values)
            QVERIFY2(value.standardError >= 0 && value.standardError < 0.03, value.name.c_str());
    }

    void rotatedCodesAreWorseInAll() {
        const core::FactorScores plain = scored(oneCodeEach());
        const core::FactorScores mixed = scored(rotated());
        for (const char* name : {"dci_disentanglement", "dci_completeness", "mig", "sap"})
            QVERIFY2(scoreOf(mixed, name) < 0.5 * scoreOf(plain, name),
                     qPrintable(QString("%1: %2").arg(name).arg(scoreOf(mixed, name))));
        // All is still in them, but harder to find.
        QVERIFY(scoreOf(mixed, "dci_informativeness") > scoreOf(plain, "dci_informativeness"));
        QVERIFY(scoreOf(mixed, "dci_informativeness") < 0.6);
    }

    void oneCodeForTwoFactors() {
        const std::vector<float> row = kinds(1, 3);
        const std::vector<float> column = kinds(2, 3);
        std::vector<float> both;
        for (std::size_t i = 0; i < row.size(); ++i) both.push_back(3 * row[i] + column[i]);
        const core::FactorScores scores =
            scored(samplesOf({both, amounts(5), amounts(6)}, {{"row", true, row}, {"column", true, column}}));
        QVERIFY(scoreOf(scores, "dci_disentanglement") < 0.05);
        QVERIFY(scoreOf(scores, "dci_completeness") > 0.95);
        QVERIFY(scoreOf(scores, "dci_informativeness") < 0.05);
    }

    void oneFactorInTwoCodes() {
        const std::vector<float> value = amounts(1);
        std::vector<float> above;
        std::vector<float> below;
        for (const float each : value) {
            above.push_back(std::max(0.5F, each));
            below.push_back(std::min(0.5F, each));
        }
        const std::vector<float> kind = kinds(2, 4);
        const core::FactorScores scores =
            scored(samplesOf({above, below, kind}, {{"amount", false, value}, {"kind", true, kind}}));
        QVERIFY(scoreOf(scores, "dci_disentanglement") > 0.95);
        QVERIFY(scoreOf(scores, "dci_completeness") < 0.85);
        QVERIFY(scoreOf(scores, "mig") < 0.7);
    }

    void codesThatSayNothing() {
        const auto factors = madeFactors();
        const core::FactorScores scores = scored(samplesOf({amounts(7), amounts(8), amounts(9)}, factors));
        QVERIFY(scoreOf(scores, "dci_informativeness") > 0.9);
        QVERIFY(scoreOf(scores, "mig") < 0.05 && scoreOf(scores, "sap") < 0.05);
    }

    void aConstantCodeIsOfNoUse() {
        core::FactorSamples samples = oneCodeEach();
        for (std::size_t at = 3; at < samples.values.size(); at += samples.codes) samples.values[at] = 2;
        const core::FactorScores scores = scored(samples);
        for (std::size_t factor = 0; factor < 3; ++factor) {
            QCOMPARE(scores.importance.at(3, factor), 0.0);
            QCOMPARE(scores.information.at(3, factor), 0.0);
        }
        QVERIFY(scoreOf(scores, "dci_disentanglement") > 0.97 && scoreOf(scores, "mig") > 0.9);
    }

    void aConstantFactorIsLeftOut() {
        core::FactorSamples samples = oneCodeEach();
        const core::FactorScores without = scored(samples);
        samples.factors.push_back({"nothing", false, std::vector<float>(kMadeSamples, 4.0F)});
        const core::FactorScores with = scored(samples);
        QCOMPARE(with.importance.factors, without.importance.factors);
        QVERIFY(with.values == without.values);
        samples.factors.erase(samples.factors.begin(), samples.factors.begin() + 3);
        QCOMPARE(scored(samples).samples, std::size_t{0});
        QVERIFY(scored(samples).values.empty());
    }

    void theSameSeedGivesTheSameOnAnyTeam() {
        const core::FactorSamples samples = rotated();
        const core::FactorScores once = scored(samples, 3, 1);
        const core::FactorScores twice = scored(samples, 3, 3);
        QVERIFY(once.values == twice.values && once.importance.values == twice.importance.values);
        QVERIFY(scored(samples, 4).importance.values != once.importance.values);
    }

    void errorsShrinkWithTheSamples() {
        const auto errorOf = [](std::size_t count) {
            const std::vector<float> factor = amounts(1, count);
            std::vector<float> code = amounts(2, count);
            for (std::size_t i = 0; i < count; ++i) code[i] += factor[i];
            return core::jackknifeError(samplesOf({code}, {{"amount", false, factor}}), core::sap);
        };
        // R2 is a half. Over many draws it varies by 0.027 and by 0.0063.
        const double few = errorOf(500);
        const double many = errorOf(8000);
        QVERIFY2(many > 0.001 && many < 0.02, qPrintable(QString::number(many)));
        QVERIFY2(few > 1.5 * many, qPrintable(QString::number(few)));
        QVERIFY(std::isnan(errorOf(19)));
    }

    void whatCannotBeMeasured() {
        core::FactorSamples samples = oneCodeEach();
        samples.values[5] = std::nanf("");
        const core::FactorScores broken = scored(samples);
        QCOMPARE(broken.values.size(), std::size_t{5});
        for (const core::MeasuredValue& value : broken.values) QVERIFY(std::isnan(value.value));

        std::vector<std::uint32_t> rows(19);
        for (std::uint32_t row = 0; row < 19; ++row) rows[row] = row;
        QCOMPARE(scored(core::factorSamplesAt(oneCodeEach(), rows)).samples, std::size_t{0});

        std::stop_source stop;
        stop.request_stop();
        core::ThreadTeam team(2);
        QCOMPARE(core::factorScores(oneCodeEach(), 1, team, stop.get_token()).samples, std::size_t{0});
        // Also where the forests are done, and only the errors of MIG and SAP are left.
        std::stop_source late;
        const core::JobContext context(
            late.get_token(),
            [&](const core::Progress& progress) {
                if (progress.fraction() >= 1) late.request_stop();
            },
            2);
        const core::FactorScores stopped = core::factorScores(oneCodeEach(), 1, team, context);
        QVERIFY(late.stop_requested());
        QVERIFY(stopped.samples == 0 && stopped.values.empty());
    }

    void factorsOfADataset() {
        core::Dataset dataset;
        dataset.factors = {{"shape", {}}, {"scale", {}}};
        for (int i = 0; i < 100; ++i) {
            dataset.factors[0].values.push_back(static_cast<float>(i % 3));
            dataset.factors[1].values.push_back(static_cast<float>(i) / 7);
        }
        std::vector<std::uint32_t> indices;
        for (std::uint32_t i = 0; i < 50; ++i) indices.push_back(99 - i);
        const auto factors = core::knownFactors(dataset, indices);
        QCOMPARE(factors.size(), std::size_t{2});
        QVERIFY(factors[0].discrete && !factors[1].discrete);
        QCOMPARE(factors[1].values[3], 96.0F / 7);
        // A few different values of a few samples may be anything.
        QVERIFY(!core::looksDiscrete(std::vector<float>{1, 2, 3, 1, 2, 3}));
    }
};

IMAGO_TEST(TestDisentanglement)
#include "test_disentanglement.moc"
