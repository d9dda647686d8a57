// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <functional>

namespace core {

/// How steep the discriminator is, as a term that can itself be minimized: sums over the batch, scalars.

/// R1: the squared length of the scores' gradient at the real images (Mescheder et al., arXiv 1801.04406). `scores`
/// were computed from `images`, which require a gradient; an image's score depends on that image alone.
torch::Tensor r1Penalty(const torch::Tensor& scores, const torch::Tensor& images);

/// WGAN-GP: (length - 1)^2 of the gradient at random places between real and fake (Gulrajani et al., arXiv 1704.00028).
/// `real` and `fake` are [N, C, H, W] without gradient; `score` gives [N] for such images.
torch::Tensor wassersteinPenalty(const std::function<torch::Tensor(const torch::Tensor&)>& score,
                                 const torch::Tensor& real, const torch::Tensor& fake, at::Generator generator);

}  // namespace core
