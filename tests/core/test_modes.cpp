#include <QtTest>
#include <cmath>
#include <cstring>
#include <limits>
#include <variant>

#include "CopySamples.h"
#include "PatternImages.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/NearestOther.h"
#include "core/metric/usefulness/ClassShares.h"
#include "tests/TestProgram.h"

namespace {

const core::Figure* figureOf(const core::Comparison& comparison, const std::string& name) {
    for (const core::Figure& each : comparison.figures)
        if (each.name == name) return &each;
    return nullptr;
}

QString allSaid(const core::Comparison& comparison) {
    QString text;
    for (const auto* list : {&comparison.warnings, &comparison.notes})
        for (const core::Message& each : *list) text += QString::fromStdString(each.english()) + '\n';
    return text;
}

}  // namespace

/// Which classes samples are of, and how far they lie apart.
class TestModes : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void sharesOfClasses() {
        const std::vector<int> classes{0, 0, 2, 0};
        const std::vector<double> shares = core::sharesOfClasses(classes, 3);
        QCOMPARE(shares, (std::vector<double>{0.75, 0, 0.25}));
        const std::vector<double> data{0.5, 0.25, 0.25};
        QCOMPARE(core::shareOfModes(shares, data), 2.0 / 3);
        QCOMPARE(core::totalVariation(shares, data), 0.25);
        QCOMPARE(core::totalVariation(data, data), 0.0);
        // A tenth of the share is enough, a class that the data lacks does not count.
        QCOMPARE(core::shareOfModes(std::vector<double>{0.05, 0.04, 0.91}, std::vector<double>{0.5, 0.5, 0}), 0.5);
        // Samples of class 0 add 1/2, of class 1 take 1/2 away: (1 - 0.36) / (4 x 100).
        QVERIFY(std::abs(core::totalVariationError(std::vector<double>{0.8, 0.2}, std::vector<double>{0.5, 0.5}, 100) -
                         0.04) < 1e-12);
    }

    void theNearestOtherSample() {
        // Levels 0, 51, 255: distances 0.2, 0.2, 0.8.
        const core::SampleSpec spec = core::imageSpec({16, 16, 1});
        std::vector<core::Sample> samples;
        for (const int level : {0, 51, 255})
            samples.push_back({spec, std::vector<std::uint8_t>(256, static_cast<std::uint8_t>(level))});
        const core::NearestOther found = core::nearestOthers(samples, threads(2));
        QVERIFY(std::abs(found.median - 0.2) < 1e-6);
        QCOMPARE(found.count, std::size_t{3});
        QVERIFY(found.interval.low <= found.median && found.interval.high >= found.median);
        for (std::size_t i = 0; i < 3; ++i) samples.push_back(core::Sample(samples[i]));
        QCOMPARE(core::nearestOthers(samples, threads(1)).median, 0.0);
        QVERIFY(std::isnan(core::nearestOthers(std::span(samples).first(1), threads(1)).median));
    }

    void heldOutImagesHaveAllModes() {
        const PatternSamples fresh(*patterns_, range(120, 160));
        const core::Comparison found =
            core::metric("modes").compare(patternSets(*patterns_, training_, heldOut_, fresh), threads(2));
        QCOMPARE(found.figures.size(), core::metric("modes").measures.size());
        for (std::size_t i = 0; i < found.figures.size(); ++i)
            QCOMPARE(found.figures[i].name, core::metric("modes").measures[i].id);
        QCOMPARE(figureOf(found, "modes")->value, 1.0);
        QCOMPARE(figureOf(found, "modes")->floor, 1.0);
        QVERIFY(figureOf(found, "class_distance")->value < 0.1);
        QVERIFY(figureOf(found, "label_agreement")->value > 0.9);
        const core::Figure* nearest = figureOf(found, "nearest_sample");
        QVERIFY2(std::abs(nearest->value / nearest->floor - 1) < 0.1, qPrintable(QString::number(nearest->value)));
        QVERIFY2(allSaid(found).contains("given classes"), qPrintable(allSaid(found)));
    }

    void aDroppedClassIsMissed() {
        std::vector<std::uint32_t> some = range(120, 160);
        std::erase_if(some, [](std::uint32_t index) { return index % 4 == 1; });
        const PatternSamples samples(*patterns_, some);
        const core::Comparison found =
            core::metric("modes").compare(patternSets(*patterns_, training_, heldOut_, samples, false), threads(1));
        QCOMPARE(figureOf(found, "modes")->value, 0.75);
        QVERIFY(std::abs(figureOf(found, "class_distance")->value - 0.25) < 0.05);
        QVERIFY(figureOf(found, "class_distance")->interval.low > 0.05);
        QVERIFY(figureOf(found, "label_agreement") == nullptr);
        const auto& table = std::get<core::TableDetail>(found.details.at(0));
        QCOMPARE(table.rows[1].values[0], 0.25);
        QVERIFY(table.rows[1].values[2] < 0.05);
        QVERIFY2(allSaid(found).contains("without a class"), qPrintable(allSaid(found)));
    }

    void oneImageOfEachClassIsCollapse() {
        std::vector<std::uint32_t> few;
        for (std::uint32_t i = 0; i < 40; ++i) few.push_back(120 + i % 4);
        const PatternSamples samples(*patterns_, few);
        const core::Comparison found =
            core::metric("modes").compare(patternSets(*patterns_, training_, heldOut_, samples, false), threads(2));
        QCOMPARE(figureOf(found, "modes")->value, 1.0);
        QCOMPARE(figureOf(found, "nearest_sample")->value, 0.0);
        QVERIFY(figureOf(found, "nearest_sample")->floor > 0.05);
    }

    void valuesThatAreNoNumbersHaveNoDistance() {
        const core::SampleSpec spec = core::imageSpec({2, 2, 1}, core::ValueType::float32);
        std::vector<core::Sample> samples;
        for (const float value : {51.0F, 102.0F, 153.0F}) {
            const std::vector<float> values(4, value);
            const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
            samples.push_back({spec, std::vector<std::uint8_t>(bytes, bytes + 16)});
        }
        QVERIFY(std::abs(core::nearestOthers(samples, threads(1)).median - 0.2) < 1e-6);
        const float broken = std::numeric_limits<float>::quiet_NaN();
        std::memcpy(samples[1].bytes.data(), &broken, sizeof broken);
        const core::NearestOther none = core::nearestOthers(samples, threads(1));
        QCOMPARE(none.count, std::size_t{0});
        QVERIFY(std::isnan(none.median));
    }

    void withoutClassesNothingIsSaid() {
        const PatternSamples samples(*patterns_, range(120, 160));
        core::Dataset plain = *patterns_;
        plain.labels.clear();
        plain.classNames.clear();
        const core::Comparison none =
            core::metric("modes").compare(patternSets(plain, training_, heldOut_, samples, false), threads(1));
        QVERIFY(none.figures.empty());
        QVERIFY2(allSaid(none).contains("two classes"), qPrintable(allSaid(none)));
        std::stop_source stop;
        stop.request_stop();
        const core::Comparison stopped = core::metric("modes").compare(
            patternSets(*patterns_, training_, heldOut_, samples), core::JobContext(stop.get_token()));
        QVERIFY(stopped.figures.empty() && stopped.warnings.empty());
    }

   private:
    const std::shared_ptr<const core::Dataset> patterns_ = patternDataset(160);
    const std::vector<std::uint32_t> training_ = range(0, 80);
    const std::vector<std::uint32_t> heldOut_ = range(80, 120);
};

IMAGO_TEST(TestModes)
#include "test_modes.moc"
