// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

#include "core/latent/directions/Direction.h"

namespace core {

/// [outputs, latent]: the derivative of `drawn` ([N, latent] -> [N, ...]) at `point` [latent], by central differences
/// of `step`, on the processor. Many points go through `drawn` at once, so that it costs little more than a sheet.
torch::Tensor jacobianOf(const std::function<torch::Tensor(const torch::Tensor&)>& drawn, const torch::Tensor& point,
                         double step);

/// The `count` right singular vectors of a Jacobian that change its outputs most, as directions of length 1, largest
/// first, each called `name` and its number; those without effect are left out.
std::vector<Direction> singularDirections(const torch::Tensor& jacobian, int count, const std::string& method,
                                          const std::string& name);

}  // namespace core
