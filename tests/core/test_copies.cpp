#include <QtTest>
#include <cmath>
#include <memory>
#include <utility>
#include <variant>

#include "CopySamples.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/Copies.h"
#include "core/metric/compare/CopyDetails.h"
#include "core/sample/Modality.h"
#include "tests/TestProgram.h"

namespace {

std::vector<core::Sample> copies(const core::Dataset& dataset, std::size_t count, const std::vector<Change>& changes) {
    std::vector<core::Sample> samples;
    for (std::size_t i = 0; i < count; ++i) samples.push_back(copyOf(dataset, i, changes[i % changes.size()]));
    return samples;
}

/// Sets without features; what they refer to must outlive them.
core::ComparedSets setsOf(const core::Dataset& dataset, std::span<const std::uint32_t> training,
                          std::span<const std::uint32_t> heldOut, std::span<const core::Sample> generated) {
    static const core::FeatureSet kNone;
    return {dataset, training, heldOut, generated, kNone, kNone, kNone, 3};
}

QString told(const core::Comparison& comparison) {
    QString text;
    for (const auto* messages : {&comparison.warnings, &comparison.notes})
        for (const core::Message& message : *messages) text += QString::fromStdString(message.english()) + '\n';
    return text;
}

}  // namespace

class TestCopies : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void stopsWithoutAWord() {
        const std::vector<core::Sample> samples = samplesOf(*blobs_, range(1200, 1220));
        std::stop_source stop;
        stop.request_stop();
        const core::Comparison none = core::metric("copies").compare(setsOf(*blobs_, training_, heldOut_, samples),
                                                                     core::JobContext(stop.get_token()));
        QVERIFY(none.figures.empty());
        QVERIFY(none.warnings.empty());
    }

    void mannWhitney() {
        const std::vector<double> low{1, 2, 3};
        const std::vector<double> high{4, 5, 6};
        QVERIFY(std::abs(core::copyingZ(low, high) + 4.5 / std::sqrt(5.25)) < 1e-12);
        QVERIFY(std::abs(core::copyingZ(high, low) - 4.5 / std::sqrt(5.25)) < 1e-12);
        // Ranks 2, 2 and 2, 4; the three that are alike take from the variance.
        const std::vector<double> same{1, 1};
        const std::vector<double> mixed{1, 2};
        QVERIFY(std::abs(core::copyingZ(same, mixed) + 1) < 1e-12);
        QCOMPARE(core::copyingZ(same, same), 0.0);
        QVERIFY(std::isnan(core::copyingZ(low, {})));
    }

    void sharesBesideHeldOutOnes() {
        std::vector<core::PixelNeighbor> heldOut;
        for (int i = 1; i <= 200; ++i) heldOut.push_back({0, 0.01 * i, 0.011 * i});
        const std::vector<core::PixelNeighbor> generated{{2, 0.02, 1}, {0, 0.5, 0.6}, {2, 0.005, 1}, {1, 0.5, 0.6}};
        const std::vector<std::uint32_t> training{30, 31, 32};
        const core::Copies copies = core::copiesOf(generated, heldOut, training);
        QCOMPARE(copies.threshold, 0.03);
        QCOMPARE(copies.nearer.value, 0.5);
        QCOMPARE(copies.nearer.floor, 0.01);
        QVERIFY(copies.nearer.interval.low > 0.1 && copies.nearer.interval.high < 0.9);
        QCOMPARE(copies.single.value, 0.5);
        QCOMPARE(copies.single.floor, 0.0);
        QCOMPARE(copies.closest, 0.005);
        QCOMPARE(copies.closestHeldOut, 0.01);
        // The closest first, each training image once.
        QVERIFY(copies.pairs == (std::vector<core::ClosePair>{{2, 32, 0.005}, {1, 30, 0.5}, {3, 31, 0.5}}));
    }

    /// Held-out images that are training images, too, do not make the threshold 0.
    void duplicatesAcrossTheSplitAreToldApart() {
        std::vector<core::PixelNeighbor> heldOut(10, {0, 0, 0.5});
        for (int i = 1; i <= 100; ++i) heldOut.push_back({0, 0.01 * i, 0.011 * i});
        const std::vector<core::PixelNeighbor> generated(100, {0, 0, 0.5});
        const std::vector<std::uint32_t> training{4};
        const core::Copies copies = core::copiesOf(generated, heldOut, training);
        QCOMPARE(copies.duplicates, std::size_t{10});
        QCOMPARE(copies.threshold, 0.02);
        QCOMPARE(copies.nearer.value, 1.0);
        QCOMPARE(copies.nearer.floor, 11.0 / 110);
        QVERIFY(core::findingOf(copies) == core::CopyFinding::copied);
        const core::Copies none = core::copiesOf(generated, std::span(heldOut).first(10), training);
        QVERIFY(std::isnan(none.nearer.value));
        QVERIFY(core::findingOf(none) == core::CopyFinding::unknown);
    }

    void smoothSamplesAreNotCalledCopies() {
        std::vector<core::PixelNeighbor> heldOut;
        std::vector<core::PixelNeighbor> smooth;
        std::vector<core::PixelNeighbor> coarse;
        for (int i = 0; i < 200; ++i) {
            const double spread = 0.0001 * i;
            heldOut.push_back({0, 0.10 + spread, 0.12 + spread});
            smooth.push_back({0, 0.05 + spread, 0.06 + spread});
            coarse.push_back({0, 0.20 + spread, 0.22 + spread});
        }
        const std::vector<std::uint32_t> training{0};
        const core::Copies near = core::copiesOf(smooth, heldOut, training);
        QVERIFY(near.z < -3);
        QVERIFY(core::findingOf(near) == core::CopyFinding::smooth);
        QVERIFY(core::findingOf(core::copiesOf(coarse, heldOut, training)) == core::CopyFinding::underfit);
        const core::Copies alike = core::copiesOf(heldOut, heldOut, training);
        QVERIFY(core::findingOf(alike) == core::CopyFinding::none);
        const QString sentence = QString::fromStdString(core::sentenceOf(alike).english());
        QVERIFY2(sentence.contains("No sign of copying found") && sentence.contains("no proof"), qPrintable(sentence));
    }

    void aModelThatRepeatsTrainingImagesIsToldSo_data() {
        QTest::addColumn<int>("change");
        QTest::newRow("as they are") << static_cast<int>(Change::none);
        QTest::newRow("mirrored") << static_cast<int>(Change::mirror);
        QTest::newRow("shifted") << static_cast<int>(Change::shift);
        QTest::newRow("noisy") << static_cast<int>(Change::noise);
    }
    void aModelThatRepeatsTrainingImagesIsToldSo() {
        QFETCH(const int, change);
        const auto generated = copies(*blobs_, 200, {static_cast<Change>(change)});
        const core::Copies found = core::findCopies(setsOf(*blobs_, training_, heldOut_, generated), threads(2));
        QVERIFY2(found.z < -3, qPrintable(QString::number(found.z)));
        QVERIFY2(found.nearer.value > 0.9, qPrintable(QString::number(found.nearer.value)));
        QVERIFY2(found.single.value > 0.9, qPrintable(QString::number(found.single.value)));
        QVERIFY(found.nearer.floor <= 0.01);
        QVERIFY(core::findingOf(found) == core::CopyFinding::copied);
        QCOMPARE(found.pairs.size(), core::kMostClosePairs);
        for (const core::ClosePair& pair : found.pairs) QCOMPARE(std::size_t{pair.training}, pair.generated);
    }

    void heldOutImagesAreNoCopies() {
        const std::vector<core::Sample> fresh = samplesOf(*blobs_, range(1200, 1500));
        const core::ComparedSets sets = setsOf(*blobs_, training_, heldOut_, fresh);
        const core::Comparison comparison = core::metric("copies").compare(sets, threads(2));
        QCOMPARE(comparison.figures.size(), core::metric("copies").measures.size());
        for (std::size_t i = 0; i < comparison.figures.size(); ++i)
            QCOMPARE(comparison.figures[i].name, core::metric("copies").measures[i].id);
        QVERIFY2(comparison.figures[0].value < 0.05, qPrintable(QString::number(comparison.figures[0].value)));
        QVERIFY(comparison.figures[0].interval.low <= comparison.figures[0].value);
        QCOMPARE(comparison.figures[0].count, std::size_t{300});
        QVERIFY2(std::abs(comparison.figures[1].value) < 3, qPrintable(QString::number(comparison.figures[1].value)));
        QVERIFY2(told(comparison).contains("No sign of copying found"), qPrintable(told(comparison)));
        QVERIFY(comparison.warnings.empty());  // that is no warning
        QCOMPARE(comparison.notes.size(), std::size_t{1});

        // Half of the samples are copies, half are none.
        std::vector<core::Sample> mixed = copies(*blobs_, 150, {Change::mirror, Change::shift, Change::noise});
        mixed.insert(mixed.end(), fresh.begin(), fresh.begin() + 150);
        const core::Comparison half =
            core::metric("copies").compare(setsOf(*blobs_, training_, heldOut_, mixed), threads(1));
        QVERIFY2(half.figures[0].value > 0.48 && half.figures[0].value < 0.6,
                 qPrintable(QString::number(half.figures[0].value)));
        QVERIFY2(told(half).contains("Signs of copying"), qPrintable(told(half)));
        QVERIFY(half.notes.empty());
    }

    void theClosestPairsAreShown() {
        const auto generated = copies(*blobs_, 40, {Change::mirror, Change::noise});
        const core::ComparedSets sets = setsOf(*blobs_, training_, heldOut_, generated);
        const core::Comparison comparison = core::metric("copies").compare(sets, threads(2));
        QCOMPARE(comparison.details.size(), std::size_t{2});
        const auto& pairs = std::get<core::ImageDetail>(comparison.details[0]);
        QCOMPARE(pairs.columns.size(), std::size_t{2});
        QCOMPARE(pairs.rows.size(), core::kMostShownPairs);
        for (std::size_t row = 0; row < pairs.rows.size(); ++row) {
            // The mirrored ones are the same; of these the first come first.
            QCOMPARE(pairs.rows[row].size(), std::size_t{2});
            QVERIFY(pairs.rows[row][0].image == core::preview(generated[2 * row]));
            QVERIFY(pairs.rows[row][1].image == blobs_->preview(2 * row));
            QCOMPARE(pairs.rows[row][0].caption.english(), std::string("0.000"));
        }
        const auto& distances = std::get<core::CurveDetail>(comparison.details[1]);
        QCOMPARE(distances.curves.size(), std::size_t{2});
        QCOMPARE(distances.curves[0].x.size(), std::size_t{41});
        QCOMPARE(distances.curves[1].x.size(), std::size_t{101});
        QCOMPARE(distances.curves[0].x.front(), 0.0);
        // Half of the samples are copies as they are, but no held-out image is one.
        QCOMPARE(distances.curves[0].y[20], 0.5);
        QVERIFY(distances.curves[0].x[20] == 0 && distances.curves[1].x.front() > 0);
        // Without held-out images there is nothing to compare the curve with.
        const core::Comparison without =
            core::metric("copies").compare(setsOf(*blobs_, training_, {}, generated), threads(2));
        QCOMPARE(without.details.size(), std::size_t{2});
        QCOMPARE(std::get<core::ImageDetail>(without.details[0]).rows.size(), core::kMostShownPairs);
        QCOMPARE(std::get<core::CurveDetail>(without.details[1]).curves.size(), std::size_t{1});
    }

    void sharesAddUp() {
        const std::vector<double> values{3, 1, 2, 4};
        const core::CurveDetail::Curve curve = core::cumulativeCurve(core::Message("Samples"), values);
        QCOMPARE(curve.x, (std::vector<double>{1, 1, 2, 3, 4}));
        QCOMPARE(curve.y, (std::vector<double>{0, 0.25, 0.5, 0.75, 1}));
        QVERIFY(core::cumulativeCurve(core::Message("Samples"), {}).x.empty());
    }

    void sixteenBitsAndSmallSets() {
        const core::Dataset dataset = blobDataset(60, {20, 20, 1}, core::ValueType::uint16);
        const auto training = range(0, 30);
        const auto heldOut = range(30, 60);
        const auto generated = copies(dataset, 25, {Change::none, Change::mirror, Change::shift});
        const core::Comparison found =
            core::metric("copies").compare(setsOf(dataset, training, heldOut, generated), threads(2));
        QCOMPARE(found.figures[0].value, 1.0);
        QVERIFY(found.figures[1].value < -3);
        QVERIFY2(told(found).contains("(30 here)"), qPrintable(told(found)));
        QVERIFY2(told(found).contains("(25 of 25)"), qPrintable(told(found)));
        // What samples are on the whole so few do not show.
        QVERIFY2(!told(found).contains("The samples are closer"), qPrintable(told(found)));
    }

    /// Nobody knows how near unseen images come, but a copy that is exact is one all the same.
    void exactCopiesAreCountedWithoutHeldOutImages() {
        // The noisy ones are copies as well, but not exact.
        auto generated = copies(*blobs_, 20, {Change::none, Change::mirror, Change::shift, Change::noise});
        const core::Comparison some =
            core::metric("copies").compare(setsOf(*blobs_, training_, {}, generated), threads(2));
        QCOMPARE(some.figures.size(), std::size_t{2});
        QCOMPARE(some.figures[0].name, std::string("exact_copies"));
        QCOMPARE(some.figures[0].value, 0.75);
        QCOMPARE(some.figures[0].count, std::size_t{20});
        QVERIFY(some.figures[0].interval.low > 0.5 && some.figures[0].interval.high < 0.95);
        QVERIFY(std::isnan(some.figures[0].floor));
        QCOMPARE(some.figures[1].name, std::string("closest"));
        QCOMPARE(some.figures[1].value, 0.0);
        QVERIFY2(told(some).contains("15 of 20 samples are exact copies"), qPrintable(told(some)));
        QVERIFY2(told(some).contains("validation or test set"), qPrintable(told(some)));
        QVERIFY(some.notes.empty());

        std::vector<core::Sample> one = samplesOf(*blobs_, range(1200, 1220));
        const core::Comparison none = core::metric("copies").compare(setsOf(*blobs_, training_, {}, one), threads(2));
        QCOMPARE(none.figures[0].value, 0.0);
        QCOMPARE(none.warnings.size(), std::size_t{1});
        QVERIFY2(told(none).contains("None of the 20 samples is an exact copy"), qPrintable(told(none)));
        one.back() = blobs_->sampleAt(7);
        const core::Comparison single = core::metric("copies").compare(setsOf(*blobs_, training_, {}, one), threads(2));
        QCOMPARE(single.figures[0].value, 0.05);
        QVERIFY2(told(single).contains("1 of 20 samples is an exact copy"), qPrintable(told(single)));
    }

    /// Two among many change no other figure enough to be seen.
    void aFewExactCopiesAreSaid() {
        std::vector<core::Sample> mixed = samplesOf(*blobs_, range(1200, 1500));
        mixed[5] = copyOf(*blobs_, 17, Change::mirror);
        mixed[6] = blobs_->sampleAt(18);
        const core::Comparison found =
            core::metric("copies").compare(setsOf(*blobs_, training_, heldOut_, mixed), threads(2));
        QCOMPARE(found.figures.size(), core::metric("copies").measures.size());
        QCOMPARE(found.figures[3].name, std::string("exact_copies"));
        QCOMPARE(found.figures[3].value, 2.0 / 300);
        QCOMPARE(found.figures[3].floor, 0.0);
        QVERIFY2(told(found).contains("2 of 300 samples are exact copies"), qPrintable(told(found)));
        QVERIFY2(!told(found).contains("No sign of copying"), qPrintable(told(found)));
    }

    /// A step of one gray level is more than rounding.
    void roundingIsNoChange() {
        const core::Dataset deep = blobDataset(60, {20, 20, 1}, core::ValueType::uint16);
        const auto training = range(0, 60);
        std::vector<core::Sample> rounded;
        std::vector<core::Sample> lighter;
        for (std::size_t i = 0; i < 10; ++i)
            for (const bool light : {false, true}) {
                core::Sample sample = deep.sampleAt(i);
                for (std::size_t at = 0; at < sample.bytes.size(); at += 2) {
                    std::uint16_t value = 0;
                    std::memcpy(&value, sample.bytes.data() + at, 2);
                    const long levels = std::lround(value / 257.0) + (light ? 1 : 0);
                    value = static_cast<std::uint16_t>(257 * std::min(levels, 255L));
                    std::memcpy(sample.bytes.data() + at, &value, 2);
                }
                (light ? lighter : rounded).push_back(sample);
            }
        const auto exact = [&](const std::vector<core::Sample>& samples) {
            return core::metric("copies").compare(setsOf(deep, training, {}, samples), threads(1)).figures[0].value;
        };
        QCOMPARE(exact(rounded), 1.0);
        QCOMPARE(exact(lighter), 0.0);
    }

    void whatCannotBeComparedIsSaid() {
        const auto generated = copies(*blobs_, 20, {Change::none});
        const core::Comparison empty = core::metric("copies").compare(setsOf(*blobs_, training_, heldOut_, {}), {});
        QVERIFY(empty.figures.empty());
        QVERIFY2(told(empty).contains("no samples"), qPrintable(told(empty)));
        const core::Comparison untrained = core::metric("copies").compare(setsOf(*blobs_, {}, {}, generated), {});
        QVERIFY(untrained.figures.empty());
        QVERIFY2(told(untrained).contains("no training images"), qPrintable(told(untrained)));
        // Held-out images that are all training images say nothing of how near unseen ones come.
        const core::Comparison same =
            core::metric("copies").compare(setsOf(*blobs_, training_, training_, generated), threads(2));
        QCOMPARE(same.figures.size(), std::size_t{2});
        QCOMPARE(same.figures[0].value, 1.0);
        QCOMPARE(same.figures[0].floor, 1.0);
        QVERIFY2(told(same).contains("all held-out images are also training images"), qPrintable(told(same)));
    }

   private:
    const std::shared_ptr<const core::Dataset> blobs_ =
        std::make_shared<const core::Dataset>(blobDataset(1500, core::ImageShape{28, 28, 1}));
    const std::vector<std::uint32_t> training_ = range(0, 1000);
    const std::vector<std::uint32_t> heldOut_ = range(1000, 1200);
};

IMAGO_TEST(TestCopies)
#include "test_copies.moc"
