#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "ArrayFiles.h"
#include "CopySamples.h"
#include "PatternImages.h"
#include "core/base/StableRandom.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/metric/Metric.h"
#include "tests/TestProgram.h"

namespace {

using Labels = std::vector<std::uint8_t>;

constexpr std::size_t kMedSide = 28;
/// Of which each class has its own bright one.
constexpr std::size_t kBand = 7;

/// Noise with a bright band that says which of at most four classes an image is of.
Bytes bandImages(const Labels& labels, std::size_t channels, std::uint64_t seed) {
    core::StableRandom random(seed, 23);
    Bytes bytes;
    for (const std::uint8_t label : labels)
        for (std::size_t y = 0; y < kMedSide; ++y)
            for (std::size_t value = 0; value < kMedSide * channels; ++value)
                bytes.push_back(static_cast<std::uint8_t>(random.below(60) + (y / kBand == label ? 180 : 20)));
    return bytes;
}

/// `counts[c]` labels c.
Labels labelsOf(const std::vector<std::size_t>& counts) {
    Labels labels;
    for (std::size_t label = 0; label < counts.size(); ++label)
        labels.insert(labels.end(), counts[label], static_cast<std::uint8_t>(label));
    return labels;
}

/// The arrays of one part as MedMNIST names and shapes them.
void addPart(std::vector<ZipMember>& members, const std::string& part, const Labels& labels, std::size_t channels,
             std::uint64_t seed) {
    const std::string count = std::to_string(labels.size());
    members.push_back({part + "_images.npy", npy("|u1", count + (channels == 1 ? ", 28, 28" : ", 28, 28, 3"),
                                                 bandImages(labels, channels, seed))});
    members.push_back({part + "_labels.npy", npy("|u1", count + ", 1", labels)});
}

double figureOf(const core::Comparison& comparison, const std::string& name) {
    const auto found = std::ranges::find(comparison.figures, name, &core::Figure::name);
    return found == comparison.figures.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

QString warningsOf(const core::Comparison& comparison) {
    QString text;
    for (const core::Message& warning : comparison.warnings) text += QString::fromStdString(warning.english()) + '\n';
    return text;
}

}  // namespace

/// Small medical sets: few images, and classes of which one is far more frequent than the others.
class TestUnbalancedClasses : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aSetAsMedMnistHasIt_data() {
        QTest::addColumn<int>("channels");
        QTest::newRow("gray") << 1;
        QTest::newRow("color") << 3;
    }
    void aSetAsMedMnistHasIt() {
        QFETCH(const int, channels);
        const auto dataset = opened({48, 12}, {8, 2}, {36, 4}, static_cast<std::size_t>(channels));
        QVERIFY(dataset->spec == core::imageSpec({28, 28, channels}));
        QCOMPARE(dataset->size(), std::size_t{110});
        QCOMPARE(dataset->testCount, std::size_t{40});
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(dataset->classCounts(), (std::vector<std::size_t>{92, 18}));
        // Its own test set is held out.
        const core::EvaluationSplit split = core::splitBySource(*dataset);
        QVERIFY(split.testSet);
        QCOMPARE(split.training.size(), std::size_t{70});
        QCOMPARE(split.heldOut.size(), std::size_t{40});

        const core::Comparison found = usefulness(*dataset, fresh({40, 20}, channels));
        QCOMPARE(found.figures.size(), core::metric("usefulness").measures.size());
        for (const core::Figure& figure : found.figures) {
            QVERIFY2(std::isfinite(figure.value), figure.name.c_str());
            QVERIFY2(std::isfinite(figure.interval.low) && std::isfinite(figure.interval.high), figure.name.c_str());
            QVERIFY2(figure.interval.low <= figure.value + 1e-9 && figure.interval.high >= figure.value - 1e-9,
                     figure.name.c_str());
        }
        for (const char* name : {"cas", "real_accuracy", "cas_auc", "real_auc"})
            QVERIFY2(figureOf(found, name) > 0.9, name);
        for (const char* name : {"cas_balanced", "real_balanced"}) QVERIFY2(figureOf(found, name) > 0.8, name);
        // The accuracies of the classes are those on the diagonal, and the balanced one is their mean.
        const auto& table = std::get<core::TableDetail>(found.details[0]);
        QCOMPARE(table.rows.size(), std::size_t{2});
        const auto& generated = std::get<core::MatrixDetail>(found.details[1]);
        const auto& real = std::get<core::MatrixDetail>(found.details[2]);
        QCOMPARE(generated.rows, dataset->classNames);
        for (std::size_t row = 0; row < 2; ++row) {
            QCOMPARE(table.rows[row].values[2], generated.values[3 * row]);
            QCOMPARE(table.rows[row].values[0], real.values[3 * row]);
            QVERIFY(std::abs(real.values[2 * row] + real.values[2 * row + 1] - 1) < 1e-9);
        }
        QVERIFY(std::abs(figureOf(found, "cas_balanced") - (generated.values[0] + generated.values[3]) / 2) < 1e-9);
        QVERIFY(std::abs(figureOf(found, "cas") - (0.9 * generated.values[0] + 0.1 * generated.values[3])) < 1e-9);
        QVERIFY2(warningsOf(found).contains("always answers \"0\" is right for 90 of 100"),
                 qPrintable(warningsOf(found)));
    }

    /// What the accuracy hides: samples of one class teach a classifier to say nothing else.
    void alwaysTheLargerClassLooksGoodByAccuracyAlone() {
        const auto dataset = opened({48, 12}, {8, 2}, {36, 4}, 1);
        const core::Comparison found = usefulness(*dataset, fresh({60}, 1));
        QCOMPARE(figureOf(found, "cas"), 0.9);
        QCOMPARE(figureOf(found, "cas_balanced"), 0.5);
        QVERIFY2(figureOf(found, "real_balanced") > 0.8, qPrintable(warningsOf(found)));
        const auto& table = std::get<core::TableDetail>(found.details[0]);
        QCOMPARE(table.rows[0].values[2], 1.0);
        QCOMPARE(table.rows[1].values[2], 0.0);
        QVERIFY2(warningsOf(found).contains("1 class has no generated samples"), qPrintable(warningsOf(found)));
        QVERIFY2(warningsOf(found).contains("unbalanced"), qPrintable(warningsOf(found)));
    }

    void balancedClassesAreNotWarnedOf() {
        const auto dataset = opened({20, 20}, {5, 5}, {11, 9}, 1);
        const core::Comparison found = usefulness(*dataset, fresh({20, 20}, 1));
        QVERIFY2(!warningsOf(found).contains("unbalanced"), qPrintable(warningsOf(found)));
        QVERIFY(figureOf(found, "cas_balanced") > 0.9);
    }

    void aClassThatIsNotHeldOutIsNotKnown() {
        const auto dataset = opened({20, 20, 20}, {4, 4, 4}, {10, 10}, 1);
        QCOMPARE(dataset->classNames.size(), std::size_t{3});
        const core::Comparison found = usefulness(*dataset, fresh({20, 20, 20}, 1));
        QCOMPARE(found.figures.size(), core::metric("usefulness").measures.size());
        for (const core::Figure& figure : found.figures) QVERIFY2(std::isfinite(figure.value), figure.name.c_str());
        QVERIFY2(warningsOf(found).contains("1 class has no held-out images: its accuracy is not known."),
                 qPrintable(warningsOf(found)));
        const auto& table = std::get<core::TableDetail>(found.details[0]);
        for (const double value : table.rows[2].values) QVERIFY(std::isnan(value));
        const auto& matrix = std::get<core::MatrixDetail>(found.details[1]);
        for (std::size_t column = 0; column < 3; ++column) QVERIFY(std::isnan(matrix.values[6 + column]));
        QVERIFY(!std::isnan(matrix.values[0]) && !std::isnan(matrix.values[4]));
    }

    /// Nothing can be ranked before the others there.
    void heldOutImagesOfOneClassHaveNoAuc() {
        const auto dataset = opened({20, 20}, {4, 4}, {12}, 1);
        const core::Comparison found = usefulness(*dataset, fresh({20, 20}, 1));
        QVERIFY(std::isnan(figureOf(found, "real_auc")) && std::isnan(figureOf(found, "cas_auc")));
        QVERIFY2(warningsOf(found).contains("The AUC is not given"), qPrintable(warningsOf(found)));
        QVERIFY(!found.figures.empty());
        for (const core::Figure& figure : found.figures) QVERIFY2(std::isfinite(figure.value), figure.name.c_str());
        QCOMPARE(figureOf(found, "cas_balanced"), figureOf(found, "cas"));
    }

    /// Samples of no class of the dataset, or of none at all.
    void samplesWithoutAKnownClass() {
        const auto dataset = opened({20, 20}, {4, 4}, {10, 10}, 1);
        PatternSamples samples = fresh({20, 20}, 1);
        std::ranges::fill(samples.labels, 7);
        const core::Comparison none = usefulness(*dataset, samples);
        QVERIFY(none.figures.empty());
        QVERIFY2(warningsOf(none).contains("no sample is of a class of the dataset"), qPrintable(warningsOf(none)));
    }

   private:
    std::shared_ptr<const core::Dataset> opened(const std::vector<std::size_t>& training,
                                                const std::vector<std::size_t>& validation,
                                                const std::vector<std::size_t>& tested, std::size_t channels) {
        std::vector<ZipMember> members;
        addPart(members, "train", labelsOf(training), channels, 1);
        addPart(members, "val", labelsOf(validation), channels, 2);
        addPart(members, "test", labelsOf(tested), channels, 3);
        const QString path = folder_.filePath("set.npz");
        if (!writeBytes(path, zip(members))) return nullptr;
        return core::importDataset(pathOf(path), core::toSettings(core::ImageImport{}), core::JobContext({}, {}, 2))
            .dataset;
    }

    /// Images as a perfect model would generate them.
    static PatternSamples fresh(const std::vector<std::size_t>& counts, int channels) {
        const Labels labels = labelsOf(counts);
        core::Dataset made;
        made.spec = core::imageSpec({28, 28, channels});
        made.bytes = bandImages(labels, static_cast<std::size_t>(channels), 4);
        made.labels.assign(labels.begin(), labels.end());
        return PatternSamples(made, range(0, static_cast<std::uint32_t>(labels.size())));
    }

    static core::Comparison usefulness(const core::Dataset& dataset, const PatternSamples& samples) {
        const core::EvaluationSplit split = core::splitBySource(dataset);
        return core::metric("usefulness")
            .compare(patternSets(dataset, split.training, split.heldOut, samples), threads(2));
    }

    const QTemporaryDir folder_;
};

IMAGO_TEST(TestUnbalancedClasses)
#include "test_unbalanced_classes.moc"
