// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <vector>

#include "core/parameter/Settings.h"

namespace core {

/// p(x|z): how a family that draws images again measures what is missing. "bernoulli", "gaussian" with one learned
/// variance (sigma-VAE, arXiv 2006.13202) or "gaussian_fixed" with a given one (its optimum is that of the squared
/// error). `logits` are what a decoder's last layer gives, [N, C, H, W].
class PixelLikelihood {
   public:
    /// `settings` hold parameters(). A learned variance becomes a parameter of `owner`: "pixel_log_variance_tenth", or
    /// "pixel_log_variance" with the pixel mean of older models.
    PixelLikelihood(const Settings& settings, torch::nn::Module& owner);

    /// -log p(`images`| `logits`) in nats, summed over everything: a scalar. `images` have the shape of `logits`.
    torch::Tensor negativeLog(const torch::Tensor& logits, const torch::Tensor& images) const;

    /// The same of each sample, without gradients, in double precision: `logits` [..., C, H, W], `images` of the same
    /// shape or one that is broadcast to it -> [...].
    torch::Tensor negativeLogOfEach(const torch::Tensor& logits, const torch::Tensor& images) const;

    /// The images that are most likely, 0 to 1.
    torch::Tensor toImages(const torch::Tensor& logits) const;

    static std::vector<Parameter> parameters();

   private:
    /// Of Gaussian pixels.
    torch::Tensor mean(const torch::Tensor& logits) const;

    /// Scalar, kept where exp() and its gradient are harmless; a fixed one lies within.
    torch::Tensor logVariance() const { return (scale_ * scaledLogVariance_).clamp(-14.0, 2.0).sum(); }

    bool isBernoulli() const { return !scaledLogVariance_.defined(); }

    bool linear_;
    double scale_ = 1;
    torch::Tensor scaledLogVariance_;  // divided by scale_; undefined for Bernoulli
};

}  // namespace core
