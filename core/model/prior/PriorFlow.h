// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/nn/ConvLayers.h"

#include <torch/torch.h>

#include <memory>
#include <vector>

namespace core {

/// A learned prior: an invertible map between codes and standard normal latents. Codes need not lie like a Gaussian
/// then, yet random latents, and sliders, keep to N(0, 1). It is a chain of affine couplings (RealNVP, Dinh et al.,
/// arXiv 1605.08803) that is trained together with a VAE (Chen et al., arXiv 1611.02731). Const like ConvDecoder.
class PriorFlow : public torch::nn::Module {
   public:
    /// The identity, nearly, at first. With fewer than two dimensions it stays the identity.
    PriorFlow(int64_t size, const WeightInitializer& weights);

    struct Standard {
        torch::Tensor latents;   ///< [N, size]
        torch::Tensor logScale;  ///< [N, size]; the sum over a row is log |det| of the map at that code
    };

    /// [N, size] codes -> their latents.
    Standard toStandard(const torch::Tensor& codes) const;

    /// [N, size] latents -> their codes.
    torch::Tensor fromStandard(const torch::Tensor& latents) const;

   private:
    class Coupling;

    int64_t first_;  ///< dimensions of the half that the first coupling leaves as it is
    std::vector<std::shared_ptr<Coupling>> couplings_;
};

}  // namespace core
