#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/base/GroupedCount.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/ChosenRows.h"
#include "core/metric/compare/PrecisionRecall.h"

namespace core {

Metric prdcMetric();

namespace {

/// Below this the balls around samples are so few and large that the figures say little.
constexpr std::size_t kManySamples = 1000;

bool allFinite(const FeatureSet& set) {
    return std::all_of(set.values.begin(), set.values.end(), [](float value) { return std::isfinite(value); });
}

std::vector<Figure> figuresOf(const PrecisionRecall& measured, const PrecisionRecall& floor) {
    const std::size_t count = measured.generated;
    const auto share = [&](const char* name, double value, double least) {
        const auto trials = static_cast<double>(count);
        return Figure{name, value, shareInterval(value * trials, trials), least, count};
    };
    return {share("precision", measured.precision, floor.precision), share("recall", measured.recall, floor.recall),
            Figure{"density", measured.density, normalInterval(measured.density, measured.densityError), floor.density,
                   count},
            share("coverage", measured.coverage, floor.coverage)};
}

Comparison comparePrecisionRecall(const ComparedSets& sets, const JobContext& context) {
    // All sets have one size, since each of the figures depends on it. Fewer held-out samples than a neighborhood has
    // are as none.
    const bool floors = sets.heldOutFeatures.size() > kReachNeighbors;
    std::size_t count = std::min(sets.trainingFeatures.size(), sets.generatedFeatures.size());
    if (floors) count = std::min(count, sets.heldOutFeatures.size());
    Comparison comparison;
    if (count <= kReachNeighbors) {
        comparison.warnings.push_back(
            Message("Precision, recall, density and coverage are not measured: they need at least %1 training samples "
                    "and as many generated ones.",
                    kReachNeighbors + 1));
        return comparison;
    }
    if (!allFinite(sets.trainingFeatures) || !allFinite(sets.heldOutFeatures) || !allFinite(sets.generatedFeatures)) {
        comparison.warnings.push_back(Message(
            "Precision, recall, density and coverage are not measured: the feature network gave values that are "
            "no finite numbers for some samples."));
        return comparison;
    }
    const ChosenRows chosen(sets.trainingFeatures, count, sets.seed, 1);
    const FeatureSet& training = chosen.features();
    const std::vector<double> radii = squaredRadii(training, kReachNeighbors, context.part(0, 0.2));
    if (radii.empty()) return {};
    const auto against = [&](const FeatureSet& others, std::uint64_t stream, const JobContext& part) {
        const ChosenRows some(others, count, sets.seed, stream);
        return precisionRecall(training, radii, some.features(), kReachNeighbors, part);
    };
    const PrecisionRecall measured = against(sets.generatedFeatures, 2, context.part(0.2, floors ? 0.6 : 1));
    if (measured.generated == 0) return {};
    PrecisionRecall floor;
    if (floors) {
        floor = against(sets.heldOutFeatures, 3, context.part(0.6, 1));
        if (floor.generated == 0) return {};
    } else {
        comparison.warnings.push_back(
            Message("There are not enough held-out samples to say what precision, recall, density and coverage real "
                    "samples have: compare them only between models."));
    }
    if (count < kManySamples) {
        comparison.warnings.push_back(
            Message("Precision, recall, density and coverage were measured on %1 samples of each set: below %2 they "
                    "are only rough, and depend on how many there are.",
                    groupedCount(count), groupedCount(kManySamples)));
    }
    comparison.figures = figuresOf(measured, floor);
    return comparison;
}

}  // namespace

Metric prdcMetric() {
    Metric metric;
    metric.id = "prdc";
    metric.label = "Precision, recall, density, coverage";
    metric.help =
        "Whether each generated sample looks like the data, and whether all of the data's variety is generated: told "
        "apart, which one distance between two sets does not do (Naeem et al., arXiv 2002.09797).";
    metric.measures = {
        {"precision", "Precision", "", Better::higher,
         "Share of the generated samples that lie as close to a training sample as its nearest neighbors do: how many "
         "look real. 0 is none, 1 is all."},
        {"recall", "Recall", "", Better::higher,
         "Share of the training samples that lie as close to a generated one as its nearest neighbors do: how much of "
         "the data's variety is generated. Low where kinds of samples are missing."},
        {"density", "Density", "", Better::higher,
         "In how many neighborhoods of training samples a generated sample lies, as a multiple of what is expected of "
         "real ones: about 1 is as close to the data as the data itself. Unlike precision, it is not raised by a few "
         "odd training samples."},
        {"coverage", "Coverage", "", Better::higher,
         "Share of the training samples that have a generated one among their nearest neighbors: how much of the data "
         "is reached. Real samples get about 0.97; low where kinds of samples are missing."},
    };
    metric.needs = {.features = true};
    metric.cost = MetricCost::report;
    metric.compare = comparePrecisionRecall;
    return metric;
}

}  // namespace core
