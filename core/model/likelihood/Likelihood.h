// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

namespace core {

/// The negative log-likelihood of `target` under independent Bernoulli pixels, in nats, summed over
/// channels and pixels and over the batch: a scalar. `logits` and `target` are [N, C, H, W]; the
/// target lies in [0, 1] and need not be binary, as in the usual binary cross-entropy. Gradients
/// flow to `logits` only; forward and backward take fewer passes over memory than
/// torch::binary_cross_entropy_with_logits.
torch::Tensor bernoulliNegativeLogLikelihood(const torch::Tensor& logits, const torch::Tensor& target);

/// The negative log-density of `target` under independent Gaussian pixels with one shared variance,
/// in nats, summed over channels and pixels and over the batch: a scalar. `mean` and `target` are
/// [N, C, H, W] in [0, 1], `logVariance` is a scalar tensor (sigma-VAE, arXiv 2006.13202). It is a
/// density: negative values are normal.
torch::Tensor gaussianNegativeLogLikelihood(const torch::Tensor& mean, const torch::Tensor& logVariance,
                                            const torch::Tensor& target);

/// The same of each sample, without gradients, in double precision: `logits` [..., C, H, W], `target` of the same shape
/// or one that is broadcast to it -> [...].
torch::Tensor bernoulliNegativeLogOfEach(const torch::Tensor& logits, const torch::Tensor& target);
torch::Tensor gaussianNegativeLogOfEach(const torch::Tensor& mean, const torch::Tensor& logVariance,
                                        const torch::Tensor& target);

/// KL(N(mean, exp(logVariance)) || N(0, 1)) in nats for each image and latent dimension,
/// [N, latent] like the arguments (arXiv 1312.6114, appendix B).
torch::Tensor gaussianKl(const torch::Tensor& mean, const torch::Tensor& logVariance);

}  // namespace core
