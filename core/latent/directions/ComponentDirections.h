// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/latent/PrincipalComponents.h"
#include "core/latent/directions/Direction.h"

namespace core {

/// Principal components as directions of `method`, called `name` and their number; those without effect are left out.
/// `units` [K, latent] is what one standard deviation along each adds to the latent, `ofWhat` whose components they
/// are.
std::vector<Direction> componentDirections(const PrincipalComponents& found, const torch::Tensor& units,
                                           const std::string& method, const std::string& name, const Message& ofWhat);

}  // namespace core
