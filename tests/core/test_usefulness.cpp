#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <opencv2/dnn.hpp>

#include "CopySamples.h"
#include "PatternImages.h"
#include "Sentence.h"
#include "core/base/Error.h"
#include "core/exporting/onnx/ClassifierOnnx.h"
#include "core/metric/Metric.h"
#include "core/metric/usefulness/ClassifierTraining.h"
#include "core/metric/usefulness/LabeledImages.h"
#include "core/metric/usefulness/PairedAccuracy.h"
#include "core/metric/usefulness/TrainedClassifier.h"
#include "core/metric/usefulness/Usefulness.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;
using Classes = std::vector<int>;

double figure(const core::Comparison& comparison, const std::string& name) {
    for (const core::Figure& each : comparison.figures)
        if (each.name == name) return each.value;
    return std::numeric_limits<double>::quiet_NaN();
}

QString said(const core::Comparison& comparison) {
    QString text;
    for (const core::Message& warning : comparison.warnings) text += QString::fromStdString(warning.english()) + '\n';
    return text;
}

/// The four classes of patternDataset(), so faint in so much noise that images of one look like those of another.
std::shared_ptr<const core::Dataset> overlappingDataset(std::size_t count) {
    constexpr int kSide = 16;
    constexpr std::uint64_t kNoise = 240;
    constexpr int kBright = 12;
    auto dataset = std::make_shared<core::Dataset>(*patternDataset(count, {kSide, kSide, 1}));
    core::StableRandom random(8, 17);
    std::vector<std::uint8_t> bytes;
    for (const std::int32_t label : dataset->labels)
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const bool bright = (y >= kSide / 2) == (label / 2 == 1) && (x >= kSide / 2) == (label % 2 == 1);
                bytes.push_back(static_cast<std::uint8_t>(random.below(kNoise) + (bright ? kBright : 0)));
            }
    dataset->bytes = std::move(bytes);
    return dataset;
}

bool near(double a, double b, double error = 1e-9) {
    return std::abs(a - b) < error;
}

}  // namespace

/// Whether generated samples help to train a classifier, and the classifier as a file.
class TestUsefulness : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void intervalsOfAccuracies() {
        const Classes truth{0, 0, 1, 1};
        const std::vector<Classes> all{truth, truth};
        const core::SeedMean best = core::meanAccuracy(all, truth);
        QCOMPARE(best.value, 1.0);
        QCOMPARE(best.interval.low, core::shareInterval(4, 4).low);
        QCOMPARE(best.interval.high, 1.0);
        const core::SeedMean none = core::accuracyGain(all, all, truth);
        QCOMPARE(none.value, 0.0);
        // Four images without a difference, and the two that are added: a variance of 1 / 6 over six.
        QVERIFY(near(none.interval.low, -1.959963984540054 / 6));
        QVERIFY(near(none.interval.high, 1.959963984540054 / 6));
        // One image of four more: (1 + 1) / 6 - 1 / 36 is the variance around a sixth.
        const core::SeedMean gain =
            core::accuracyGain(std::vector<Classes>{truth}, std::vector<Classes>{{0, 1, 1, 1}}, truth);
        QCOMPARE(gain.value, 0.25);
        const double half = 1.959963984540054 * std::sqrt((2.0 / 6 - 1.0 / 36) / 6);
        QVERIFY(near(gain.interval.low, 1.0 / 6 - half));
        QVERIFY(near(gain.interval.high, 1.0 / 6 + half));
        // Seeds with 1/2 and 1 right: 12.706 x 0.3536 / sqrt(2), as far as there is room.
        const core::SeedMean seeds = core::meanAccuracy(std::vector<Classes>{truth, {0, 1, 1, 0}}, truth);
        QCOMPARE(seeds.value, 0.75);
        QCOMPARE(seeds.interval.low, 0.0);
        QCOMPARE(seeds.interval.high, 1.0);
        const std::vector<double> values{0.8, 0.82, 0.84};
        const std::vector<core::Interval> intervals{{0.7, 0.9}, {0.72, 0.92}, {0.74, 0.94}};
        const core::SeedMean mean = core::meanOverSeeds(values, intervals);
        QVERIFY(near(mean.interval.low, 0.82 - std::hypot(0.1, 4.303 * 0.02 / std::sqrt(3.0))));
        QVERIFY(std::isnan(core::meanAccuracy(all, {}).value));
    }

    // Four images of 100 that all changed to the better happen by chance in one case of eight.
    void fewChangedImagesAreNoCertainGain() {
        Classes truth(100, 0);
        Classes without = truth;
        for (std::size_t i = 0; i < 4; ++i) without[i] = 1;
        const core::SeedMean few =
            core::accuracyGain(std::vector<Classes>{truth}, std::vector<Classes>{without}, truth);
        QCOMPARE(few.value, 0.04);
        QVERIFY2(few.interval.low < 0 && few.interval.high > 0.04, qPrintable(QString::number(few.interval.low)));
        for (std::size_t i = 0; i < 12; ++i) without[i] = 1;
        QVERIFY(core::accuracyGain(std::vector<Classes>{truth}, std::vector<Classes>{without}, truth).interval.low > 0);
        // A single test image says nothing.
        const core::SeedMean one = core::accuracyGain(std::vector<Classes>{{0}}, std::vector<Classes>{{1}}, Classes{0});
        QCOMPARE(one.value, 1.0);
        QVERIFY(one.interval.low < 0);
        QCOMPARE(one.interval.high, 1.0);
    }

    /// Each class counts alike, and those without test images do not.
    void balancedAccuracyIsTheMeanOfTheClasses() {
        const Classes truth{0, 0, 0, 2};
        const Classes always{0, 0, 0, 0};
        const core::SeedMean found = core::balancedAccuracy(std::vector<Classes>{always, always}, truth, 4);
        QCOMPARE(core::meanAccuracy(std::vector<Classes>{always}, truth).value, 0.75);
        QCOMPARE(found.value, 0.5);
        // Of the shares 3 of 3 and 0 of 1: each half as wide, as both are halved.
        QVERIFY(near(found.interval.low, 0.5 - (1 - core::shareInterval(3, 3).low) / 2));
        QVERIFY(near(found.interval.high, 0.5 + core::shareInterval(0, 1).high / 2));
        QCOMPARE(core::balancedAccuracy(std::vector<Classes>{truth}, truth, 3).value, 1.0);
        QCOMPARE(core::balancedAccuracy(std::vector<Classes>{truth}, truth, 3).interval.high, 1.0);
        // Two seeds with 1 and 1/2.
        QCOMPARE(core::balancedAccuracy(std::vector<Classes>{truth, always}, truth, 3).value, 0.75);
        QVERIFY(std::isnan(core::balancedAccuracy(std::vector<Classes>{{}}, {}, 3).value));
    }

    void confusionsAreSharesOfTheTrueClass() {
        const std::vector<Classes> found{{0, 1, 1}, {0, 0, 1}};
        const Classes truth{0, 0, 1};
        const std::vector<double> shares = core::confusionShares(found, truth, 3);
        QCOMPARE(shares[0], 0.75);
        QCOMPARE(shares[1], 0.25);
        QCOMPARE(shares[4], 1.0);
        QVERIFY(std::isnan(shares[8]));
        QCOMPARE(core::accuracyOfClasses(found, truth, 3)[0], 0.75);
    }

    void copiesOfRealImagesAreAsGoodAsThese() {
        const PatternSamples copies(*patterns_, training_);
        const core::Comparison found =
            core::metric("usefulness").compare(patternSets(*patterns_, training_, heldOut_, copies), threads(2));
        QCOMPARE(found.figures.size(), core::metric("usefulness").measures.size());
        for (std::size_t i = 0; i < found.figures.size(); ++i) {
            QCOMPARE(found.figures[i].name, core::metric("usefulness").measures[i].id);
            QVERIFY(found.figures[i].interval.low <= found.figures[i].value + 1e-9);
            QVERIFY(found.figures[i].interval.high >= found.figures[i].value - 1e-9);
        }
        QVERIFY2(figure(found, "real_accuracy") > 0.9, qPrintable(QString::number(figure(found, "real_accuracy"))));
        QVERIFY(near(figure(found, "cas"), figure(found, "real_accuracy"), 0.05));
        QVERIFY(near(figure(found, "cas"), found.figures[0].floor, 0.05));
        QVERIFY(near(figure(found, "augmentation_gain"),
                     figure(found, "augmented_accuracy") - figure(found, "real_accuracy")));
        QVERIFY(figure(found, "real_auc") > 0.95);
        QVERIFY(figure(found, "cas_auc") > 0.95);
        // A table and two matrices, whose rows add up to 1.
        QCOMPARE(found.details.size(), std::size_t{3});
        const auto& table = std::get<core::TableDetail>(found.details[0]);
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(table.columns.size(), table.rows[0].values.size());
        const auto& matrix = std::get<core::MatrixDetail>(found.details[1]);
        QCOMPARE(matrix.values.size(), std::size_t{16});
        QVERIFY(near(matrix.values[4] + matrix.values[5] + matrix.values[6] + matrix.values[7], 1));
        QVERIFY2(said(found).contains("fewer than 100"), qPrintable(said(found)));
        QVERIFY2(said(found).contains("4 classes have fewer than 20"), qPrintable(said(found)));
        QCOMPARE(found.notes.size(), std::size_t{2});
    }

    void wrongClassesDoHarm() {
        PatternSamples wrong(*patterns_, training_);
        for (int& label : wrong.labels) label = (label + 1) % 4;
        const core::Comparison found =
            core::metric("usefulness").compare(patternSets(*patterns_, training_, heldOut_, wrong), threads(2));
        QVERIFY2(figure(found, "cas") < 0.2, qPrintable(QString::number(figure(found, "cas"))));
        QVERIFY(figure(found, "cas_auc") < 0.6);
        QVERIFY(figure(found, "augmentation_gain") < 0);
        QVERIFY(found.figures[1].interval.low < 0);
    }

    void aClassThatIsNotGeneratedIsNotLearned() {
        std::vector<std::uint32_t> some = training_;
        std::erase_if(some, [](std::uint32_t index) { return index % 4 == 2; });
        const PatternSamples samples(*patterns_, some);
        const core::Comparison found =
            core::metric("usefulness").compare(patternSets(*patterns_, training_, heldOut_, samples), threads(2));
        const auto& table = std::get<core::TableDetail>(found.details[0]);
        QCOMPARE(table.rows[2].values[2], 0.0);
        QVERIFY(table.rows[1].values[2] > 0.8);
        QVERIFY2(said(found).contains("1 class has no generated samples"), qPrintable(said(found)));
    }

    void theSameSeedGivesTheSame() {
        const PatternSamples copies(*patterns_, training_);
        const core::ComparedSets sets = patternSets(*patterns_, training_, heldOut_, copies);
        const core::UsefulSets chosen = core::usefulSets(sets);
        const core::ClassifierCourse few{2, 16};
        const auto one = core::measureUsefulness(sets, chosen, threads(1), few);
        const auto two = core::measureUsefulness(sets, chosen, threads(2), few);
        QVERIFY(one && two);
        for (std::size_t kind = 0; kind < core::kLearnedFromCount; ++kind) {
            QVERIFY(one->learned[kind].found == two->learned[kind].found);
            QVERIFY(one->learned[kind].areas == two->learned[kind].areas);
        }
    }

    // Three classifiers that agreed in all would be one, and the interval over the seeds would say nothing.
    void theThreeSeedsAreThreeClassifiers() {
        const auto dataset = overlappingDataset(104);
        const PatternSamples copies(*dataset, training_);
        const core::ComparedSets sets = patternSets(*dataset, training_, heldOut_, copies);
        const core::ClassifierCourse few{30, 16};
        const auto found = core::measureUsefulness(sets, core::usefulSets(sets), threads(2), few);
        QVERIFY(found);
        for (const core::LearnedClasses& learned : found->learned)
            for (std::size_t one = 0; one < core::kClassifierSeeds; ++one)
                for (std::size_t other = 0; other < one; ++other) {
                    QCOMPARE(learned.found[one].size(), heldOut_.size());
                    QVERIFY(learned.found[one] != learned.found[other]);
                    QVERIFY(!near(learned.areas[one], learned.areas[other]));
                }
        // Nor does the next seed of an evaluation share one of them.
        const core::ComparedSets next = patternSets(*dataset, training_, heldOut_, copies, true, 4);
        const auto others = core::measureUsefulness(next, core::usefulSets(next), threads(2), few);
        QVERIFY(others);
        for (const std::vector<int>& one : found->of(core::LearnedFrom::real).found)
            for (const std::vector<int>& other : others->of(core::LearnedFrom::real).found) QVERIFY(one != other);
    }

    void coloredAndLargeImages() {
        for (const core::ImageShape& shape :
             {core::ImageShape{20, 33, 3}, core::ImageShape{100, 70, 1}, core::ImageShape{2, 200, 1}}) {
            const auto dataset = patternDataset(40, shape);
            const PatternSamples copies(*dataset, range(0, 20));
            const std::vector<std::uint32_t> training = range(0, 20);
            const std::vector<std::uint32_t> heldOut = range(20, 40);
            const core::ComparedSets sets = patternSets(*dataset, training, heldOut, copies);
            const auto found = core::trainClassifier(sets, core::usefulSets(sets), core::LearnedFrom::both, threads(1),
                                                     core::ClassifierCourse{30, 16});
            QVERIFY(found.network);
            QVERIFY2(found.accuracy > 0.5, qPrintable(QString::number(found.accuracy)));
            QCOMPARE(found.real, std::size_t{20});
            QCOMPARE(found.generated, std::size_t{20});
            QVERIFY(!core::classifierOnnx(found, "classifier.onnx").empty());  // checked in there
        }
    }

    void whatIsMissingIsOneSentence() {
        const PatternSamples copies(*patterns_, training_);
        const auto sentence = [&](const core::ComparedSets& sets) {
            const core::Comparison none = core::metric("usefulness").compare(sets, core::JobContext());
            return none.figures.empty() && none.warnings.size() == 1 ? said(none) : QStringLiteral("figures");
        };
        QVERIFY(sentence(patternSets(*patterns_, training_, heldOut_, copies, false)).contains("not conditional"));
        QVERIFY(sentence(patternSets(*patterns_, training_, {}, copies)).contains("held-out"));
        core::Dataset plain = *patterns_;
        plain.labels.clear();
        plain.classNames.clear();
        QVERIFY(sentence(patternSets(plain, training_, heldOut_, copies)).contains("two classes"));
    }

    void stopsWithoutAWord() {
        const PatternSamples copies(*patterns_, training_);
        const core::ComparedSets sets = patternSets(*patterns_, training_, heldOut_, copies);
        // In the middle: it hears of the stop in the next step.
        std::stop_source stop;
        const core::JobContext context(
            stop.get_token(), [&](const core::Progress&) { stop.request_stop(); }, 2);
        QVERIFY(!core::measureUsefulness(sets, core::usefulSets(sets), context).has_value());
        const core::Comparison none = core::metric("usefulness").compare(sets, stop.get_token());
        QVERIFY(none.figures.empty() && none.warnings.empty());
        // And before the first step, while the images are prepared, and while it tests.
        const core::ClassifierNetwork network({16, 16, 1}, 4, core::WeightInitializer(1));
        const core::LabeledImages prepared = core::labeledImages(network, *patterns_, training_, {}, {}, {});
        QCOMPARE(prepared.size(), std::int64_t{64});
        QCOMPARE(core::labeledImages(network, *patterns_, training_, {}, {}, stop.get_token()).size(), std::int64_t{0});
        QVERIFY(core::classProbabilities(network, prepared, {}).defined());
        QVERIFY(!core::classProbabilities(network, prepared, stop.get_token()).defined());
    }

    void theClassifierIsSavedAsOnnx() {
        const PatternSamples copies(*patterns_, training_);
        const core::ComparedSets sets = patternSets(*patterns_, training_, heldOut_, copies);
        const core::TrainedClassifier classifier =
            core::trainClassifier(sets, core::usefulSets(sets), core::LearnedFrom::both, threads(1));
        QVERIFY(classifier.accuracy > 0.9);
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "new" / "classifier.onnx";
        core::saveClassifierOnnx(classifier, file);
        cv::dnn::Net net = cv::dnn::readNetFromONNX(file.string());
        std::size_t right = 0;
        for (const std::uint32_t index : heldOut_) {
            const std::vector<std::uint8_t> bytes = patterns_->sampleAt(index).bytes;
            cv::Mat image(16, 16, CV_8U, const_cast<std::uint8_t*>(bytes.data()));
            net.setInput(cv::dnn::blobFromImage(image, 1.0 / 255), "image");
            const cv::Mat output = net.forward();
            QCOMPARE(output.total(), std::size_t{4});
            QVERIFY(near(cv::sum(output)[0], 1, 1e-5));
            cv::Point place;
            cv::minMaxLoc(output.reshape(1, 1), nullptr, nullptr, nullptr, &place);
            right += place.x == patterns_->labels[index] ? 1 : 0;
        }
        QVERIFY(near(static_cast<double>(right) / static_cast<double>(heldOut_.size()), classifier.accuracy, 1e-9));
        std::ifstream written(file, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(written)), std::istreambuf_iterator<char>());
        QVERIFY(text.find("[\"upper left\",\"upper right\",\"lower left\",\"lower right\"]") != std::string::npos);
        // What is there stays; other names are refused.
        QVERIFY_EXCEPTION_THROWN(core::saveClassifierOnnx(classifier, file), core::Error);
        core::saveClassifierOnnx(classifier, file, core::Existing::replaced);
        QVERIFY_EXCEPTION_THROWN(core::saveClassifierOnnx(classifier, file.parent_path() / "classifier.png"),
                                 core::Error);
    }

   private:
    const std::shared_ptr<const core::Dataset> patterns_ = patternDataset(104);
    const std::vector<std::uint32_t> training_ = range(0, 64);
    const std::vector<std::uint32_t> heldOut_ = range(64, 104);
};

IMAGO_TEST(TestUsefulness)
#include "test_usefulness.moc"
