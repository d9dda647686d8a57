#include "core/evaluation/FigureDoubt.h"

#include <algorithm>
#include <string>

#include "core/evaluation/VerdictLines.h"
#include "core/metric/Metric.h"

namespace core {

namespace {

/// By the registry: a record of another version has figures, but no metrics.
const Metric* metricOfFigure(const std::string& name) {
    const auto gives = [&](const Metric& each) {
        return std::ranges::any_of(each.measures, [&](const Measure& measure) { return measure.id == name; });
    };
    const auto found = std::ranges::find_if(metrics(), gives);
    return found == metrics().end() ? nullptr : &*found;
}

}  // namespace

bool tooFewToSay(const EvaluationRecord& record, std::string_view figureId) {
    const std::string name(figureId);
    const Figure* figure = findFigure(record.result, name);
    const Metric* metric = metricOfFigure(name);
    if (figure == nullptr || metric == nullptr) return false;
    // A metric that measures the model, but needs its training samples, compares them with held-out ones.
    if (metric->compare == nullptr && !metric->needs.training) return false;
    Evidence evidence = evidenceOf(record);
    // As the verdict does: of what learns from more samples than were compared, some figures count real images.
    evidence.samples = metric->wantedSamples > 0 ? std::max(evidence.samples, figure->count) : figure->count;
    if (evidence.heldOut == 0) evidence.heldOut = kFewestForVerdict;
    return evidence.fewest() < kFewestForVerdict;
}

}  // namespace core
