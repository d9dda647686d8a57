#include "core/evaluation/EvaluationRemarks.h"

#include <algorithm>

#include "core/evaluation/VerdictLines.h"
#include "core/metric/compare/Copies.h"

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

std::vector<Message> warningsBesideAnswers(const SetEvaluation& evaluation, const EvaluationRecord& record) {
    std::vector<Message> warnings = allWarnings(evaluation);
    if (copiedLine(record).answer != Answer::unknown) std::erase_if(warnings, isCopyFinding);
    return warnings;
}

std::vector<Message> allNotes(const SetEvaluation& evaluation) {
    return remarksOf(evaluation, &SetEvaluation::notes, &MetricResult::notes);
}

}  // namespace core
