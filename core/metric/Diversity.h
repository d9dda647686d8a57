// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/metric/Evaluation.h"
#include "core/metric/EvaluationRequest.h"
#include "core/model/Model.h"

namespace core {

/// The mean Euclidean distance of all pairs of images [N, C, H, W], a scalar; NaN for fewer than two.
torch::Tensor meanPairDistance(const torch::Tensor& images);

/// "diversity": the mean distance between two images that the model draws over that between two images of the data.
/// About 1 when the model draws as many different things as there are; towards 0 when it draws one and the same again
/// and again (mode collapse). A model with classes is asked for those of the data. Nothing is measured (0 images) where
/// there are fewer than two images, or all are alike. Its standard error comes from how far the batches lie apart.
Evaluation evaluateDiversity(const Model& model, const EvaluationRequest& request);

}  // namespace core
