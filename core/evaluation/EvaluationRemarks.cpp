#include "core/evaluation/EvaluationRemarks.h"

#include <algorithm>

namespace core {

namespace {

using Remarks = std::vector<Message>;

Remarks remarksOf(const SetEvaluation& evaluation, Remarks SetEvaluation::*ofWhole, Remarks MetricResult::*ofMetric) {
    Remarks all;
    const auto add = [&](const Remarks& remarks) {
        for (const Message& each : remarks)
            if (!each.empty() && std::ranges::find(all, each) == all.end()) all.push_back(each);
    };
    add(evaluation.*ofWhole);
    for (const MetricResult& result : evaluation.results) add(result.*ofMetric);
    return all;
}

}  // namespace

std::vector<Message> allWarnings(const SetEvaluation& evaluation) {
    return remarksOf(evaluation, &SetEvaluation::warnings, &MetricResult::warnings);
}

std::vector<Message> allNotes(const SetEvaluation& evaluation) {
    return remarksOf(evaluation, &SetEvaluation::notes, &MetricResult::notes);
}

}  // namespace core
