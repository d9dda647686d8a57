// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>

#include "core/latent/directions/Direction.h"

namespace core {

/// How well a direction tells two groups apart.
struct Separation {
    double accuracy = 0;   ///< share of the latents on the right side, both groups counting alike, 0.5 to 1
    bool heldOut = false;  ///< measured on latents that the direction was not found with; needs four in each group
};

/// [latent], of length 1, from the mean of `from` to that of `to`, both [N, latent].
torch::Tensor meanDifference(const torch::Tensor& from, const torch::Tensor& to);

/// [latent], of length 1: Fisher's linear discriminant. The covariance within the groups is shrunk a little towards a
/// ball, so that few latents in many dimensions do no harm (Ledoit and Wolf 2004).
torch::Tensor discriminant(const torch::Tensor& from, const torch::Tensor& to);

/// How well `find` does on the half of both groups that it does not see.
Separation separationBy(torch::Tensor (*find)(const torch::Tensor&, const torch::Tensor&), const torch::Tensor& from,
                        const torch::Tensor& to);

/// `line` [latent] as a direction whose unit is one standard deviation of `latents` [N, latent] along it.
Direction scaledDirection(const torch::Tensor& line, const torch::Tensor& latents);

/// As told in the notes of directions.
Message toMessage(const Separation& separation);

}  // namespace core
