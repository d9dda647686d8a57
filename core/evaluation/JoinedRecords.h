#pragma once

#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// Whether figures of both may stand in one record: of the same weights (or images of the same name), on the same data,
/// with as many samples, the same seed and the same version.
bool areOfOneEvaluation(const EvaluationRecord& one, const EvaluationRecord& other);

/// `record` with what metrics that it does not have found in `earlier`, in the order of the registry: who measures one
/// more figure of the same evaluation keeps the others. `record` alone where areOfOneEvaluation() is false.
EvaluationRecord joinedRecords(EvaluationRecord record, const EvaluationRecord& earlier);

}  // namespace core
