#include "core/evaluation/JoinedRecords.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

void addMissing(std::vector<Message>& messages, const std::vector<Message>& others) {
    for (const Message& other : others)
        if (std::ranges::find(messages, other) == messages.end()) messages.push_back(other);
}

bool hasMetric(const SetEvaluation& evaluation, const Metric* metric) {
    return std::ranges::any_of(evaluation.results, [&](const MetricResult& each) { return each.metric == metric; });
}

}  // namespace

bool areOfOneEvaluation(const EvaluationRecord& one, const EvaluationRecord& other) {
    const EvaluationSubject& subject = one.subject;
    const bool isSame =
        subject.weightsHash.empty() && other.subject.weightsHash.empty()
            ? subject.family.empty() && other.subject.family.empty() && subject.name == other.subject.name
            : subject.weightsHash == other.subject.weightsHash;
    const EvaluationProtocol& a = one.protocol;
    const EvaluationProtocol& b = other.protocol;
    const bool inOneSpace =
        one.result.features.empty() || other.result.features.empty() || one.result.features == other.result.features;
    return isSame && inOneSpace && a.dataset == b.dataset && a.spec == b.spec && a.trainingCount == b.trainingCount &&
           a.heldOutCount == b.heldOutCount && a.testSet == b.testSet && a.splitKnown == b.splitKnown &&
           a.samples == b.samples && a.seed == b.seed && a.version == b.version;
}

EvaluationRecord joinedRecords(EvaluationRecord record, const EvaluationRecord& earlier) {
    if (!areOfOneEvaluation(record, earlier)) return record;
    SetEvaluation& result = record.result;
    for (const MetricResult& other : earlier.result.results)
        if (!hasMetric(result, other.metric)) result.results.push_back(other);
    // They are in one array: the registry's.
    std::ranges::stable_sort(result.results, {}, [](const MetricResult& each) { return each.metric; });
    addMissing(result.warnings, earlier.result.warnings);
    addMissing(result.notes, earlier.result.notes);
    if (result.details.empty()) result.details = earlier.result.details;
    if (result.features.empty()) {
        result.features = earlier.result.features;
        result.fid = earlier.result.fid;
    }
    result.compared = std::max(result.compared, earlier.result.compared);
    if (record.samples.empty()) record.samples = earlier.samples;
    return record;
}

}  // namespace core
