// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

#include "core/parameter/Settings.h"

namespace core {

/// The parameters of the approximate posterior q(z|x), a diagonal Gaussian for each image.
struct LatentGaussian {
    torch::Tensor mean;         ///< [N, latent]
    torch::Tensor logVariance;  ///< [N, latent], natural logarithm
};

/// What one pass over a batch says. Sums over the batch, in nats.
struct LossTerms {
    torch::Tensor objective;       ///< scalar, what training minimises (beta and the like included)
    torch::Tensor reconstruction;  ///< scalar, -log p(x|z)
    torch::Tensor klPerDimension;  ///< [latent], without gradient
    torch::Tensor posteriorMeans;  ///< [N, latent], without gradient
};

/// A generative model with a latent space. Everything but training is const: several threads may read one frozen model
/// at once.
class Model : public torch::nn::Module {
   public:
    virtual int latentSize() const = 0;

    /// [N, latent] -> [N, C, H, W] in [0, 1].
    virtual torch::Tensor decode(const torch::Tensor& latents) const = 0;

    /// [N, C, H, W] in [0, 1] -> posterior of each.
    virtual LatentGaussian encode(const torch::Tensor& images) const = 0;

    /// The loss of a batch [N, C, H, W] with one posterior sample each, drawn from `generator`. `settings` are the
    /// training's; `step` counts from 0 (KL warm-up).
    virtual LossTerms loss(const torch::Tensor& images, const Settings& settings, std::int64_t step,
                           const at::Generator& generator) const = 0;
};

}  // namespace core
