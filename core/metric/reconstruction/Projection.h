// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <stop_token>

#include "core/model/Model.h"
#include "core/sample/Modality.h"

namespace core {

/// How the latents of samples are searched for, all at once.
struct ProjectionOptions {
    int candidates = 24;        ///< random points of the prior for each sample, 1 or more; the best one is moved
    int steps = 150;            ///< of Adam
    double learningRate = 0.1;  ///< latent units a step at first; falls to zero along a cosine
    /// Weight of the pull towards the shell of the prior, where nearly all of its samples lie: without it, the search
    /// may end where the model has never drawn anything.
    double shellPull = 0.001;
};

/// The latents [N, latent] from which `model` generates something as close to the samples of `batch` as can be found
/// (Zhu et al., arXiv 1609.03552), each under its own classes: stands for the encoder of a model that has none. The
/// same `seed` gives the same latents. Without gradients, on the model's device. Any thread; undefined where it was
/// stopped, which is heard at every step.
torch::Tensor projectedLatents(const Model& model, const Modality& modality, const Batch& batch, std::uint64_t seed,
                               const std::stop_token& stop, const ProjectionOptions& options = {});

/// The mean square over the values of each sample: [N, ...] and [N, ...] -> [N].
torch::Tensor squaredErrors(const torch::Tensor& samples, const torch::Tensor& target);

}  // namespace core
