#include "core/evaluation/AskedMetrics.h"

#include <algorithm>
#include <string>

#include "core/base/Error.h"

namespace core {

namespace {

/// Throws Error where the samples of another tool cannot be compared with the dataset by this metric.
void requireComparable(const Metric& metric, const Dataset& samples, const Dataset& dataset) {
    if (samples.spec != dataset.spec)
        throw Error(
            "The samples of \"%1\" differ in size or type from those of \"%2\"; import both with the same settings.",
            samples.name, dataset.name);
    if (metric.needs.labels && !dataset.hasLabels())
        throw Error("The metric \"%1\" needs classes, and %2 has none; choose a dataset with classes.", metric.id,
                    dataset.name);
}

std::string listOfIds(const std::vector<const Metric*>& metrics) {
    std::string list;
    for (const Metric* each : metrics) list += (list.empty() ? "" : ", ") + each->id;
    return list;
}

}  // namespace

bool AskedMetrics::needFeatures() const {
    return std::ranges::any_of(comparing, [](const Metric* each) { return each->needs.features; });
}

std::size_t AskedMetrics::mostSamples(std::size_t count, bool inFeatures) const {
    std::size_t most = count;
    for (const Metric* each : comparing)
        if (each->needs.features || !inFeatures) most = std::max(most, samplesFor(*each, count));
    return most;
}

std::size_t samplesFor(const Metric& metric, std::size_t count) {
    return std::max(count, metric.wantedSamples);
}

SnapshotRequest snapshotRequest(const SetEvaluationRequest& request, std::span<const std::uint32_t> samples) {
    std::span<const std::uint32_t> trained;
    if (request.split.known) trained = request.split.training;
    return {*request.model, *request.trainingSettings, request.dataset, samples, request.seed, trained};
}

AskedMetrics askedMetrics(const SetEvaluationRequest& request, std::vector<Message>& warnings,
                          std::vector<Message>& notes) {
    AskedMetrics asked;
    std::vector<const Metric*> ofModels;
    std::vector<const Metric*> ofTraining;
    for (const Metric* metric : request.metrics) {
        const bool ofModel = metric->compare == nullptr || metric->needs.encoder || metric->needs.posterior;
        if (request.model == nullptr && ofModel) {
            ofModels.push_back(metric);
        } else if (request.model == nullptr) {
            requireComparable(*metric, *request.samples, request.dataset);
            asked.comparing.push_back(metric);
        } else if (metric->needs.training && !request.split.known && request.metrics.size() > 1) {
            ofTraining.push_back(metric);
        } else {
            requireMeasurable(*metric, snapshotRequest(request, {}));
            (metric->compare == nullptr ? asked.measuring : asked.comparing).push_back(metric);
        }
    }
    if (!ofModels.empty() && asked.comparing.empty())
        throw Error("All metrics that were asked for measure a model itself (%1), and there is none; choose others.",
                    listOfIds(ofModels));
    if (!ofModels.empty())
        notes.push_back(
            Message("Metrics that measure a model itself were left out, as there is none: %1.", listOfIds(ofModels)));
    if (!ofTraining.empty())
        warnings.push_back(Message("Metrics that need to know what the model was trained on were left out: %1.",
                                   listOfIds(ofTraining)));
    if (!asked.comparing.empty() && request.split.training.empty())
        throw Error("The dataset \"%1\" has no training images to compare with; choose another one.",
                    request.dataset.name);
    return asked;
}

}  // namespace core
