#pragma once

#include <string>

#include "core/base/JobContext.h"
#include "core/evaluation/EvaluationRecord.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/training/SavedModel.h"

namespace core {

/// What a record says beside the figures. The referred objects must outlive the call.
struct RecordedEvaluation {
    const SetEvaluationRequest& request;  ///< that was evaluated
    const SavedModel* model = nullptr;    ///< whose snapshot the request has; null where it has samples of another tool
    std::string name;                     ///< of the model: modelName(); where there is none, of the set of samples
    std::string date;                     ///< when it was finished: timestamp()
};

/// The record of a finished evaluation. Draws the first samples that were compared again for its sheet: 64, or 16 where
/// they are larger than 128 pixels. Blocks for that; any thread may call it. The same request and seed give the same
/// record but for the date and the device. Throws Error where samples of another tool cannot be read any more.
EvaluationRecord evaluationRecord(const RecordedEvaluation& evaluated, SetEvaluation result,
                                  const JobContext& context = {});

/// The command that measures the same again, with MODEL, DATASET, FOLDER and FILE where a path of one's own belongs:
/// "imago evaluate --model MODEL --dataset fashion-mnist --samples 2000 --seed 1 --metrics fd,kid".
std::string commandOf(const EvaluationRecord& record);

}  // namespace core
