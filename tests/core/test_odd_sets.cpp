#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "Contract.h"
#include "SmallTraining.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/model/ModelSnapshot.h"
#include "core/model/NewModel.h"
#include "tests/TestProgram.h"

namespace {

/// Images that a metric does not meet every day.
struct OddSet {
    const char* name = "";
    core::ImageShape shape = {16, 16, 1};
    std::size_t training = 24;
    std::size_t heldOut = 24;
    std::size_t generated = 24;
    std::size_t classes = 2;  ///< in turn; 0: it has no classes
    bool alike = false;       ///< each image is the same
    bool quick = false;       ///< without what decodes samples thousands of times
};

const std::array kOddSets = {
    OddSet{.name = "smallest, gray"},
    OddSet{.name = "smallest, color", .shape = {16, 16, 3}, .quick = true},
    OddSet{.name = "wide, color", .shape = {64, 96, 3}, .training = 8, .heldOut = 6, .generated = 7, .quick = true},
    OddSet{.name = "high", .shape = {48, 16, 1}, .quick = true},
    OddSet{.name = "20 images", .training = 16, .heldOut = 4, .generated = 20},
    OddSet{.name = "one class", .classes = 1},
    OddSet{.name = "no classes", .classes = 0},
    OddSet{.name = "a class for each image", .classes = 24, .quick = true},
    OddSet{.name = "all images alike", .alike = true},
    OddSet{.name = "nothing held out", .heldOut = 0, .quick = true},
    OddSet{.name = "one image held out", .heldOut = 1},
    OddSet{.name = "one image of each kind", .training = 1, .heldOut = 1, .generated = 1},
};

std::shared_ptr<const core::Dataset> oddDataset(const OddSet& set) {
    const auto count = static_cast<std::int64_t>(set.training + set.heldOut);
    auto dataset = std::make_shared<core::Dataset>(*contract::randomDataset(core::imageSpec(set.shape), count));
    dataset->classNames.clear();
    dataset->labels.clear();
    dataset->testCount = 0;
    for (std::size_t label = 0; label < set.classes; ++label) dataset->classNames.push_back(std::to_string(label));
    for (std::size_t at = 0; at < dataset->size() && set.classes > 0; ++at)
        dataset->labels.push_back(static_cast<std::int32_t>(at % set.classes));
    if (set.alike) std::fill(dataset->bytes.begin(), dataset->bytes.end(), std::uint8_t{90});
    return dataset;
}

/// Other noise than the dataset's, or one more of the images that are alike.
std::vector<core::Sample> oddSamples(const OddSet& set) {
    const core::SampleSpec spec = core::imageSpec(set.shape);
    const torch::Tensor stored = contract::randomStored(spec, static_cast<std::int64_t>(set.generated), 8);
    const auto* bytes = static_cast<const std::uint8_t*>(stored.data_ptr());
    std::vector<core::Sample> samples;
    for (std::size_t i = 0; i < set.generated; ++i) {
        core::Sample sample{spec, {bytes + i * spec.bytes(), bytes + (i + 1) * spec.bytes()}};
        if (set.alike) std::fill(sample.bytes.begin(), sample.bytes.end(), std::uint8_t{90});
        samples.push_back(std::move(sample));
    }
    return samples;
}

core::FeatureSet oddFeatures(std::size_t count, bool alike, std::uint64_t seed) {
    if (alike) return {8, std::vector<float>(8 * count, 1.5F)};
    return count == 0 ? core::FeatureSet() : contract::randomFeatures(count, seed);
}

/// Finite figures, and a whole sentence in place of each that is missing.
void isMeasured(const core::Metric& entry, const core::Evaluation& evaluation) {
    for (const core::MeasuredValue& value : evaluation.values) {
        QVERIFY2(std::isfinite(value.value), value.name.c_str());
        QCOMPARE(std::isnan(value.interval.low), std::isnan(value.interval.high));
    }
    QVERIFY2(evaluation.values.size() == entry.measures.size() || !evaluation.warnings.empty(), entry.id.c_str());
    for (const core::Message& warning : evaluation.warnings)
        QVERIFY2(warning.english().ends_with('.'), warning.english().c_str());
}

}  // namespace

/// Every metric on sets that are small, monotonous or of an unusual shape.
class TestOddSets : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void comparisons_data() { rows(); }
    void comparisons() {
        const OddSet& set = asked();
        const auto dataset = oddDataset(set);
        const std::vector<std::uint32_t> all = placesIn(*dataset);
        const std::vector<core::Sample> generated = oddSamples(set);
        std::vector<int> labels;
        for (std::size_t at = 0; at < generated.size() && set.classes > 0; ++at)
            labels.push_back(static_cast<int>(at % set.classes));
        const core::FeatureSet ofTraining = oddFeatures(set.training, set.alike, 1);
        const core::FeatureSet ofHeldOut = oddFeatures(set.heldOut, set.alike, 2);
        const core::FeatureSet ofGenerated = oddFeatures(set.generated, set.alike, 3);
        const core::ComparedSets sets{*dataset,
                                      std::span(all).first(set.training),
                                      std::span(all).subspan(set.training),
                                      generated,
                                      ofTraining,
                                      ofHeldOut,
                                      ofGenerated,
                                      3,
                                      labels};
        for (const core::Metric& metric : core::metrics()) {
            if (metric.compare == nullptr) continue;
            const core::Comparison comparison = metric.compare(sets, core::JobContext({}, {}, 2));
            contract::isComparison(metric, comparison);
            if (QTest::currentTestFailed()) QFAIL(metric.id.c_str());
            for (const core::Message& note : comparison.notes)
                QVERIFY2(note.english().ends_with('.'), note.english().c_str());
        }
    }

    void measurements_data() { rows(); }
    void measurements() {
        const OddSet& set = asked();
        const auto dataset = oddDataset(set);
        const std::vector<std::uint32_t> all = placesIn(*dataset);
        const auto training = std::span(all).first(set.training);
        // As an evaluation does it.
        const auto measured = set.heldOut == 0 ? training : std::span(all).subspan(set.training);
        std::size_t families = 0;
        for (const core::ModelFamily& family : core::modelFamilies()) {
            if (!core::accepts(family, dataset->spec)) continue;
            ++families;
            const core::TrainingRequest request = smallTraining(family.id, dataset, 1, set.classes > 1);
            const core::ModelSnapshot snapshot(request.model, core::untrainedModel(request.model, 1), {}, 0);
            for (const core::Metric* metric : core::metricsFor(family, dataset->spec)) {
                if (metric->evaluate == nullptr || (set.quick && metric->cost == core::MetricCost::request)) continue;
                const QByteArray who = QByteArray::fromStdString(metric->id + " of a " + family.id);
                core::Evaluation evaluation;
                const std::string sentence = contract::refusal([&] {
                    evaluation = core::evaluate(*metric, {snapshot, request.settings, *dataset, measured, 3, training},
                                                core::JobContext({}, {}, 2));
                });
                QVERIFY2(sentence.empty() || sentence.ends_with('.'), who.constData());
                if (sentence.empty()) isMeasured(*metric, evaluation);
                if (QTest::currentTestFailed()) QFAIL(who.constData());
            }
        }
        QVERIFY(families >= 3);
    }

    /// The networks of metrics see them reduced.
    void theLargestUsualImagesAreCompared() {
        const OddSet set{.shape = {256, 256, 3}, .training = 6, .heldOut = 4, .generated = 5};
        const auto dataset = oddDataset(set);
        const std::vector<std::uint32_t> all = placesIn(*dataset);
        const std::vector<core::Sample> generated = oddSamples(set);
        const std::vector<int> labels{0, 1, 0, 1, 0};
        const core::FeatureSet none;
        const core::ComparedSets sets{
            *dataset, std::span(all).first(6), std::span(all).subspan(6), generated, none, none, none, 3, labels};
        for (const char* id : {"modes", "copies", "usefulness"}) {
            const core::Comparison comparison = core::metric(id).compare(sets, core::JobContext({}, {}, 2));
            contract::isComparison(core::metric(id), comparison);
            QVERIFY2(!comparison.figures.empty() && !QTest::currentTestFailed(), id);
        }
    }

    /// So many that the distance of Gaussians is given, of which none has any spread.
    void samplesThatAreAlikeHaveADistance() {
        const auto dataset = oddDataset({.training = 1, .heldOut = 1});
        const core::FeatureSet alike = oddFeatures(2000, true, 0);
        core::FeatureSet moved = alike;
        for (float& value : moved.values) value += 1;
        const std::vector<std::pair<const core::FeatureSet*, double>> distances{{&alike, 0.0}, {&moved, 8.0}};
        for (const auto& [generated, distance] : distances) {
            const core::ComparedSets sets{*dataset, {}, {}, {}, alike, alike, *generated, 3};
            const core::Comparison found = core::metric("fd").compare(sets, core::JobContext({}, {}, 2));
            contract::isComparison(core::metric("fd"), found);
            QCOMPARE(found.figures.size(), std::size_t{1});
            QVERIFY2(std::abs(found.figures[0].value - distance) < 1e-6,
                     qPrintable(QString::number(found.figures[0].value)));
            QVERIFY(std::abs(found.figures[0].floor) < 1e-6);
        }
    }

    /// In place of a figure that cannot be, and was missing without a word.
    void whatCannotBeMeasuredIsSaid() {
        const auto said = [](const OddSet& set, const char* family, const char* metric) {
            const auto dataset = oddDataset(set);
            const std::vector<std::uint32_t> all = placesIn(*dataset);
            const core::TrainingRequest request = smallTraining(family, dataset, 1);
            const core::ModelSnapshot snapshot(request.model, core::untrainedModel(request.model, 1), {}, 0);
            const core::Evaluation evaluation = core::evaluate(
                core::metric(metric), {snapshot, request.settings, *dataset, std::span(all).subspan(set.training), 3,
                                       std::span(all).first(set.training)});
            return evaluation.values.empty() && evaluation.warnings.size() == 1
                       ? QString::fromStdString(evaluation.warnings.front().english())
                       : QStringLiteral("a value");
        };
        const auto contains = [](const QString& sentence, const char* part) {
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        };
        contains(said({.alike = true}, "gan", "diversity"), "not all alike");
        contains(said({.training = 24, .heldOut = 1}, "vae", "membership"), "at least two images");
        contains(said({.training = 24, .heldOut = 19}, "vae", "disentanglement"),
                 "at least 20 samples, and there are 19");
        contains(said({.alike = true}, "vae", "disentanglement"), "alike in every factor");
        // No attack tells images apart that are the same.
        const auto dataset = oddDataset({.alike = true});
        const std::vector<std::uint32_t> all = placesIn(*dataset);
        const core::TrainingRequest request = smallTraining("gan", dataset, 1);
        const core::ModelSnapshot snapshot(request.model, core::untrainedModel(request.model, 1), {}, 0);
        const core::Evaluation attack = core::evaluate(
            core::metric("membership"),
            {snapshot, request.settings, *dataset, std::span(all).subspan(24), 3, std::span(all).first(24)});
        QCOMPARE(core::valueOf(attack.values, "membership_auc"), 0.5);
    }

   private:
    static void rows() {
        QTest::addColumn<int>("place");
        for (std::size_t place = 0; place < kOddSets.size(); ++place)
            QTest::newRow(kOddSets[place].name) << static_cast<int>(place);
    }
    static const OddSet& asked() {
        QFETCH(const int, place);
        return kOddSets[static_cast<std::size_t>(place)];
    }
    static std::vector<std::uint32_t> placesIn(const core::Dataset& dataset) {
        std::vector<std::uint32_t> places(dataset.size());
        std::iota(places.begin(), places.end(), 0U);
        return places;
    }
};

IMAGO_TEST(TestOddSets)
#include "test_odd_sets.moc"
