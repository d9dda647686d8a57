// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <span>
#include <vector>

#include "core/model/Latent.h"

namespace core {

/// [latent].
torch::Tensor toTensor(const Latent& latent);

/// [N, latentSize]. Throws Error when one of them has another size.
torch::Tensor toTensor(std::span<const Latent> latents, int latentSize);

/// Of floats [latent] on any device.
Latent toLatent(const torch::Tensor& values);

/// Of floats [N, latent] on any device.
std::vector<Latent> toLatents(const torch::Tensor& rows);

}  // namespace core
