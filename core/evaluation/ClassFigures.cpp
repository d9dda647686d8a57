#include "core/evaluation/ClassFigures.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "core/metric/compare/ChosenRows.h"
#include "core/metric/compare/KernelDistance.h"
#include "core/metric/compare/PrecisionRecall.h"

namespace core {

namespace {

constexpr std::size_t kMostClasses = 100;
/// Of fewer samples figures say nothing.
constexpr std::size_t kFewestOfClass = 50;
constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();

/// The rows of each class. `labelAt`: the class of a row.
template <typename LabelAt>
std::vector<FeatureSet> rowsByClass(const FeatureSet& set, std::size_t rows, std::size_t classes,
                                    const LabelAt& labelAt) {
    std::vector<FeatureSet> sets(classes, FeatureSet{set.dimensions, {}});
    for (std::size_t row = 0; row < std::min(rows, set.size()); ++row) {
        const auto label = static_cast<std::size_t>(labelAt(row));
        if (label >= classes) continue;
        const auto values = set.row(row);
        sets[label].values.insert(sets[label].values.end(), values.begin(), values.end());
    }
    return sets;
}

/// Of as many of either, since the figures depend on their number.
PrecisionRecall precisionOfClass(const FeatureSet& training, const FeatureSet& generated, std::uint64_t seed,
                                 const JobContext& context) {
    const std::size_t count = std::min(training.size(), generated.size());
    const ChosenRows real(training, count, seed, 1);
    const ChosenRows made(generated, count, seed, 2);
    return precisionRecall(real.features(), made.features(), kReachNeighbors, context);
}

Message columnOf(const char* measure) {
    const Measure* known = findMeasure(measure);
    return known == nullptr ? Message::verbatim(measure) : Message::translated(known->label);
}

}  // namespace

std::optional<TableDetail> classFigures(const SetEvaluationRequest& request, const FeatureSpace& space,
                                        std::span<const int> labels, const SetEvaluation& whole,
                                        const JobContext& context) {
    const std::vector<std::string>& classes = request.dataset.classNames;
    const bool distance = findFigure(whole, "kid") != nullptr;
    const bool shares = findFigure(whole, "coverage") != nullptr;
    if (labels.empty() || !request.dataset.hasLabels() || classes.size() > kMostClasses || !(distance || shares))
        return {};
    const auto training = rowsByClass(space.trainingFeatures, space.training.size(), classes.size(),
                                      [&](std::size_t row) { return request.dataset.labels[space.training[row]]; });
    const auto generated = rowsByClass(space.generatedFeatures, std::min(whole.compared, labels.size()), classes.size(),
                                       [&](std::size_t row) { return labels[row]; });
    TableDetail table;
    table.title = Message("Figures of each class");
    table.help = Message(
        "The samples of each class compared with the training images of that class alone. Low recall and "
        "coverage: only a part of the class is generated. Of fewer than 50 samples or training images of a "
        "class, nothing is given.");
    table.rowLabel = Message("Class");
    table.columns = {Message("Samples")};
    if (distance) table.columns.push_back(columnOf("kid"));
    if (shares)
        for (const char* measure : {"precision", "recall", "coverage"}) table.columns.push_back(columnOf(measure));
    const JobContext quiet(context.stop(), {}, context.threads());
    for (std::size_t label = 0; label < classes.size(); ++label) {
        TableDetail::Row row{classes[label], {static_cast<double>(generated[label].size())}};
        const bool enough = std::min(training[label].size(), generated[label].size()) >= kFewestOfClass;
        if (distance)
            row.values.push_back(enough ? kernelDistance(training[label], generated[label], quiet).value : kNotKnown);
        if (shares) {
            PrecisionRecall found;
            if (enough) found = precisionOfClass(training[label], generated[label], request.seed, quiet);
            row.values.insert(row.values.end(), {found.precision, found.recall, found.coverage});
        }
        if (context.stopRequested()) return {};
        table.rows.push_back(std::move(row));
        context.report(label + 1, classes.size());
    }
    return table;
}

}  // namespace core
