#pragma once

#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/SetEvaluation.h"

namespace core {

/// Why figures of this request may mislead, whatever the metric: a sentence each. `measured`: metrics measure the model
/// itself; `compared`: samples that were compared, 0 where no metric does that.
std::vector<Message> evaluationWarnings(const SetEvaluationRequest& request, bool measured, std::size_t compared);

}  // namespace core
