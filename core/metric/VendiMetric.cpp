#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/metric/Metric.h"
#include "core/metric/compare/ChosenRows.h"
#include "core/metric/compare/CompareWarnings.h"
#include "core/metric/compare/VendiScore.h"

namespace core {

Metric vendiMetric();

namespace {

constexpr const char* kVendiLabel = "Vendi score";

Comparison compareVendi(const ComparedSets& sets, const JobContext& context) {
    const Message label = Message::translated(kVendiLabel);
    Comparison result;
    const std::size_t count = sets.generatedFeatures.size();
    if (count == 0) {
        result.warnings.push_back(Message("%1 is not given: there are no generated samples.", label));
        return result;
    }
    const VendiScore score = vendiScore(sets.generatedFeatures, context);
    if (context.stopRequested()) return {};
    if (std::isnan(score.value)) {
        result.warnings.push_back(notMeasurable(label));
        return result;
    }
    context.report(1, 2);
    Figure figure;
    figure.name = "vendi";
    figure.value = score.value;
    figure.interval = normalInterval(score.value, score.standardError);
    if (figure.interval.low < 1) figure.interval.low = 1;
    figure.count = count;
    warnOfFloor(label, sets.heldOutFeatures.size(), count, Message("fewer images get less"), result.warnings);
    const ChosenRows unseen(sets.heldOutFeatures, count, sets.seed);
    figure.floor = vendiScore(unseen.features(), context).value;
    if (context.stopRequested()) return {};
    context.report(2, 2);
    result.figures = {figure};
    return result;
}

}  // namespace

Metric vendiMetric() {
    Metric metric;
    metric.id = "vendi";
    metric.label = "Vendi score";
    metric.help =
        "How many kinds of samples a model generates, by how alike a feature network finds each two of them (Friedman "
        "and Dieng, arXiv 2210.02410). It looks at generated samples alone: it tells whether they are varied, not "
        "whether they are good.";
    metric.measures = {
        {"vendi", kVendiLabel, "", Better::higher,
         "1 if all generated samples are alike, and their number if no two have anything in common. Its floor is the "
         "score of the same number of held-out samples: far below it the model repeats itself, and above it noise may "
         "be the reason."}};
    metric.needs = {.features = true};
    metric.cost = MetricCost::report;
    metric.compare = compareVendi;
    return metric;
}

}  // namespace core
