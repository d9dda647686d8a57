// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <vector>

#include "core/parameter/Settings.h"

namespace core {

/// p(x|z): how a family that draws pictures again measures what is missing. "bernoulli", "gaussian" with one learned
/// variance (sigma-VAE, arXiv 2006.13202) or "gaussian_fixed" with a given one (its optimum is that of the squared
/// error).
class PixelLikelihood {
   public:
    /// `settings` hold parameters(). A learned variance becomes the parameter "pixel_log_variance" of `owner`.
    PixelLikelihood(const Settings& settings, torch::nn::Module& owner);

    bool isBernoulli() const { return !logVariance_.defined(); }

    /// -log p(`images`| `logits`) in nats, summed over everything: a scalar. Both are [N, C, H, W].
    torch::Tensor negativeLog(const torch::Tensor& logits, const torch::Tensor& images) const;

    static std::vector<Parameter> parameters();

   private:
    torch::Tensor logVariance_;  // undefined for Bernoulli
};

}  // namespace core
