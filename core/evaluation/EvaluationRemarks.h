#pragma once

#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/EvaluationRecord.h"
#include "core/evaluation/SetEvaluation.h"

namespace core {

// What is said beside the figures of an evaluation: first of the whole, then of each metric in its order. None is
// empty, and none is there twice, as several metrics may say the same.

/// Why figures may mislead, or are missing.
std::vector<Message> allWarnings(const SetEvaluation& evaluation);
/// Those of `evaluation` that the answers of `record`, which has it, do not give already: beside verdictOf().
std::vector<Message> warningsBesideAnswers(const SetEvaluation& evaluation, const EvaluationRecord& record);
/// What was found or done, which makes no figure mislead.
std::vector<Message> allNotes(const SetEvaluation& evaluation);

}  // namespace core
