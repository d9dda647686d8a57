// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/nn/WeightInitializer.h"

namespace core {

/// Divides a layer's weight by its largest singular value, so that the layer never stretches a difference (Miyato et
/// al., arXiv 1802.05957). The value comes from a power iteration that goes one step at a time, since the weights move
/// slowly; its two vectors are buffers, not parameters.
class SpectralNorm : public torch::nn::Module {
   public:
    /// `weight` is [outputs, inputs] or [outputs, inputs, kernel, kernel]; the iteration starts at a vector that
    /// `weights` draws.
    SpectralNorm(const torch::Tensor& weight, const WeightInitializer& weights);

    /// One step of the power iteration.
    void update(const torch::Tensor& weight);
    /// The weight over its largest singular value; gradients flow through both, not into the vectors.
    torch::Tensor apply(const torch::Tensor& weight) const;

   private:
    torch::Tensor left_;   // [outputs]
    torch::Tensor right_;  // [inputs * kernel * kernel]
};

}  // namespace core
