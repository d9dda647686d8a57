#pragma once

#include "core/base/JobContext.h"
#include "ui/evaluate/EvaluationOrder.h"
#include "ui/evaluate/EvaluationTools.h"

namespace ui {

/// Opens the dataset, finds out what of it the model has seen, and evaluates. Progress::item is the stage, in the
/// studio's language or an English text that has translations. Null where it was stopped before anything was measured;
/// what was measured before a stop is in the record. Blocks; any thread. Throws core::Error.
EvaluationPointer evaluated(const EvaluationInput& input, const EvaluationTools& tools,
                            const core::JobContext& context);

/// Whether this metric measures a model itself, so that images of another tool have nothing to measure.
bool measuresModels(const core::Metric& metric);

}  // namespace ui
