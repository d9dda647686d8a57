// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/parameter/Settings.h"

namespace core {

/// Samples with their classes.
struct Batch {
    torch::Tensor samples;  ///< [N, ...] as Modality::toNetwork gives them; images: [N, C, H, W] in [0, 1]
    torch::Tensor classes;  ///< [N, classes], one-hot or a mixture; undefined for a model without classes
};

class AutoencodingModel;
class JobContext;

/// A generative model with a latent space whose prior is N(0, 1) in each dimension. Everything but training is const:
/// several threads may read one frozen model at once.
class Model : public torch::nn::Module {
   public:
    virtual int latentSize() const = 0;
    /// Classes that decode() must be told; 0 for a model that knows of none.
    virtual int classCount() const { return 0; }

    /// [N, latent] -> samples as in Batch. `classes` as in Batch.
    virtual torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes = {}) const = 0;

    /// [N, latent] -> [N, units]: what decode() makes of latents first, before any activation.
    virtual torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes = {}) const = 0;

    /// Itself as one that encodes, where its family does (FamilyAbilities); null for a model that only draws.
    virtual const AutoencodingModel* encoder() const { return nullptr; }
    virtual AutoencodingModel* encoder() { return nullptr; }

    /// Where its weights lie, and whatever it is given must lie.
    torch::Device device() const {
        const std::vector<torch::Tensor> weights = parameters();
        return weights.empty() ? torch::Device(torch::kCPU) : weights.front().device();
    }
};

/// How a batch is looked at.
struct LossContext {
    const Settings& settings;  ///< the training's
    std::int64_t step = 0;     ///< counts from 0 (KL warm-up)
    bool training = true;  ///< false: measured, not learned from; then every warm-up is over and nothing is disturbed
    at::Generator generator;  ///< all random numbers come from it
};

/// What one pass over a batch says. Sums over the batch, in nats.
struct LossTerms {
    torch::Tensor objective;       ///< scalar, what training minimizes (beta and the like included)
    torch::Tensor reconstruction;  ///< scalar, -log p(x|z)
    torch::Tensor klPerDimension;  ///< [latent], without gradient; zeros where there is no posterior
    torch::Tensor latents;         ///< [N, latent], without gradient, of the samples; undefined in training
};

/// What a prior is learned from.
struct PriorCodes {
    torch::Tensor codes;     ///< [N, latent]: what encode() gives before any prior is fitted
    torch::Tensor classes;   ///< theirs, as in Batch
    std::uint64_t seed = 0;  ///< of all random numbers
    std::int64_t steps = 0;  ///< of optimization, at most
};

/// A model that learns by reconstructing samples from their codes.
class AutoencodingModel : public Model {
   public:
    const AutoencodingModel* encoder() const final { return this; }
    AutoencodingModel* encoder() final { return this; }

    /// Samples as in Batch -> [N, latent], the latent from which decode() reconstructs each: where it has a posterior,
    /// the posterior's mean.
    virtual torch::Tensor encode(const torch::Tensor& samples, const torch::Tensor& classes = {}) const = 0;

    /// The loss of a batch, with one posterior sample each.
    virtual LossTerms loss(const Batch& batch, const LossContext& context) const = 0;

    /// [draws, N] in nats, without gradients, in double precision: log p(x|z) + log p(z) - log q(z|x) of each sample x
    /// of the batch at `draws` independent samples z of its posterior, under the prior and the likelihood of loss().
    /// Their mean estimates the ELBO, the logarithm of the mean of their exponentials a higher bound of log p(x)
    /// (importanceBounds()). A model without a posterior has log p(x|z) of its one code, in each row. `context` is one
    /// that measures. This default asks loss() of one sample after the other, and is not for models with a posterior.
    virtual torch::Tensor logWeights(const Batch& batch, std::int64_t draws, const LossContext& context) const;

    /// Where the family fits its prior (FamilyAbilities): fits it to the means [N, latent] that encode() gives before
    /// it is fitted, N at least 1.
    virtual void fitPrior(const torch::Tensor& codes) { (void)codes; }
    /// As before it was fitted.
    virtual void resetPrior() {}

    /// Whether fitPrior() is but a beginning, from which learnPrior() goes on.
    virtual bool learnsPrior() const { return false; }
    /// After fitPrior(), with more effort: for the weights that are kept. Of a model on the processor. Stopped, it has
    /// what was learned so far, or the prior of fitPrior().
    virtual void learnPrior(const PriorCodes& codes, const JobContext& context) { (void)codes, (void)context; }
};

}  // namespace core
