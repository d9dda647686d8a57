// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/metric/EvaluationRequest.h"
#include "core/model/Model.h"

namespace core {

/// [N, latent]: the means of the posteriors of the samples that `request` names, in their order,
/// on the model's device; undefined where it was stopped.
torch::Tensor codesOf(const AutoencodingModel& model, const EvaluationRequest& request);

}  // namespace core
