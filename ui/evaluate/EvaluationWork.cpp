#include "ui/evaluate/EvaluationWork.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/metric/features/FeatureExtractor.h"
#include "ui/evaluate/EvaluationParts.h"

namespace ui {

namespace {

/// Whether a dataset has classes is known for certain only once it is open: what needs some is left out, and a warning
/// says so, as long as anything else was asked for.
std::vector<const core::Metric*> measurable(const EvaluationOrder& order, const core::Dataset& dataset,
                                            std::vector<core::Message>& warnings) {
    std::vector<const core::Metric*> metrics = order.metrics;
    if (dataset.hasLabels()) return metrics;
    std::string left;
    std::erase_if(metrics, [&](const core::Metric* each) {
        if (each->needs.labels) left += (left.empty() ? "" : ", ") + each->id;
        return each->needs.labels;
    });
    if (metrics.empty()) return order.metrics;  // the core says why not
    if (!left.empty())
        warnings.push_back(core::Message("Metrics that need classes were left out, as \"%1\" has none: %2.",
                                         core::shownName(dataset.name), left));
    return metrics;
}

bool measuredAnything(const core::SetEvaluation& result) {
    return std::ranges::any_of(result.results, [](const core::MetricResult& each) {
        return !each.figures.empty() || !each.warnings.empty() || !each.details.empty();
    });
}

}  // namespace

bool measuresModels(const core::Metric& metric) {
    return metric.compare == nullptr || metric.needs.encoder || metric.needs.posterior;
}

EvaluationPointer evaluated(const EvaluationInput& input, const EvaluationTools& tools,
                            const core::JobContext& context) {
    const EvaluationOrder& order = input.order;
    OpenedParts parts{input.name};
    std::optional<core::FeatureExtractor> extractor;  // a wrong file fails before the long work
    if (!order.extractor.empty()) extractor = core::FeatureExtractor::torchScript(order.extractor);
    if (!openParts(input, parts, context.part(0, kPartsOpened))) return nullptr;
    std::vector<core::Message> leftOut;
    const auto metrics = measurable(order, *parts.dataset, leftOut);
    core::SetEvaluationRequest request = requestOf(input, parts, metrics);
    request.extractor = extractor;
    core::SetEvaluation result = core::evaluateSet(request, context.part(kPartsOpened, 1));
    if (!measuredAnything(result)) {
        if (result.outcome == core::Outcome::cancelled) return nullptr;
        throw core::Error("Nothing can be measured on %1: it has too few samples, or they are all identical.",
                          parts.dataset->name);
    }
    std::ranges::move(leftOut, std::back_inserter(result.warnings));
    std::ranges::move(parts.notes, std::back_inserter(result.notes));
    return std::make_shared<const core::EvaluationRecord>(
        tools.record(request, input.model.get(), parts.name, std::move(result), context.threads()));
}

}  // namespace ui
