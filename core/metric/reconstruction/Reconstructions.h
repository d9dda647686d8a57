// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <vector>

#include "core/metric/EvaluationRequest.h"
#include "core/model/Model.h"

namespace core {

/// How samples are reconstructed, kept as the latents that Model::decode() makes the reconstructions of.
struct Reconstructions {
    torch::Tensor latents;  ///< [N, latent] on the model's device; undefined where it was stopped
    /// Of each sample the root mean square error over its values as networks take them, of images 0 to 1; infinite
    /// where the model gives no finite numbers. Empty where it was stopped.
    std::vector<double> errors;
};

/// Of the samples that `request` names, in their order: encoded, as the mean of the posterior where there is one, and
/// decoded; by a model without an encoder projected (projectedLatents()), which takes as long as some hundreds of
/// samples to be generated for each. The figures are the same for any team.
Reconstructions reconstruct(const Model& model, const EvaluationRequest& request);

}  // namespace core
