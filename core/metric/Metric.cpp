#include "core/metric/Metric.h"

#include <algorithm>
#include <iterator>

#include "core/base/Error.h"
#include "core/base/Registry.h"
#include "core/metric/EvaluationRequest.h"

namespace core {

namespace {

bool gives(const Metric& metric, const std::string& measure) {
    return std::any_of(metric.measures.begin(), metric.measures.end(),
                       [&](const Measure& each) { return each.id == measure; });
}

/// Puts what `one` measured behind `all`, of which it is the first where `all` is empty.
void append(Evaluation& all, Evaluation one) {
    all.images = all.values.empty() ? one.images : std::min(all.images, one.images);
    std::move(one.values.begin(), one.values.end(), std::back_inserter(all.values));
    if (all.statistics.mean.empty()) all.statistics = std::move(one.statistics);
}

}  // namespace

std::string wordOf(MetricCost cost) {
    switch (cost) {
        case MetricCost::live:
            return "live";
        case MetricCost::validation:
            return "validation";
        case MetricCost::report:
            return "report";
        case MetricCost::request:
            break;
    }
    return "request";
}

std::string wordOf(Better better) {
    switch (better) {
        case Better::lower:
            return "lower";
        case Better::higher:
            return "higher";
        case Better::neither:
            break;
    }
    return {};
}

const Metric* findMetric(const std::string& id) {
    return entryWith(metrics(), id);
}

const Metric& metric(const std::string& id) {
    if (const Metric* found = findMetric(id)) return *found;
    throw Error("There is no metric \"%1\"; choose one of: %2.", id, idsOf(metrics()));
}

const Measure* findMeasure(const std::string& id) {
    for (const Metric& each : metrics())
        for (const Measure& measure : each.measures)
            if (measure.id == id) return &measure;
    return nullptr;
}

Message refusal(const Metric& metric, const ModelFamily& family, const SampleSpec& spec) {
    if (metric.needs.encoder && !family.can.encodes) return Message("it needs a model with an encoder");
    if (metric.needs.posterior && !family.can.hasPosterior) return Message("it needs a model with a posterior");
    return metric.refusal == nullptr ? Message() : metric.refusal(family.can, spec);
}

bool accepts(const Metric& metric, const ModelFamily& family, const SampleSpec& spec) {
    return refusal(metric, family, spec).empty();
}

std::vector<const Metric*> metricsFor(const ModelFamily& family, const SampleSpec& spec, MetricCost most) {
    std::vector<const Metric*> found;
    for (const Metric& each : metrics())
        if (each.cost <= most && (each.evaluate != nullptr || most >= MetricCost::report) &&
            accepts(each, family, spec))
            found.push_back(&each);
    std::stable_partition(found.begin(), found.end(),
                          [&](const Metric* each) { return gives(*each, family.judgedBy); });
    return found;
}

Evaluation evaluateAll(const ModelFamily& family, const Model& model, const EvaluationRequest& request) {
    std::vector<const Metric*> asked = metricsFor(family, request.dataset.spec, MetricCost::validation);
    std::erase_if(asked, [&](const Metric* each) {
        return (each->needs.labels && !request.dataset.hasLabels()) ||
               (each->needs.training && request.training.empty());
    });
    Evaluation all;
    const auto count = static_cast<double>(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const JobContext context = asked.size() == 1 ? request.context
                                                     : request.context.part(static_cast<double>(i) / count,
                                                                            static_cast<double>(i + 1) / count);
        Evaluation one = asked[i]->evaluate(model, {request.settings, request.dataset, request.indices, request.seed,
                                                    request.team, context, request.training});
        if (one.images > 0) {
            append(all, std::move(one));
        } else if (request.context.stopRequested()) {
            return {};
        }  // else there is nothing to measure: one image has no diversity, but may well be reconstructed
    }
    return all;
}

}  // namespace core
