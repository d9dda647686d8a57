// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

#include "core/files/NamedTensor.h"
#include "core/nn/LayerList.h"

namespace core {

/// A part of a network: takes as many tensors as there are inputs.
using NetworkPart = std::function<torch::Tensor(const std::vector<torch::Tensor>&)>;

/// The layers of `part`, found by watching it at work on `inputs` [N, ...], N at least 2: no network has to describe
/// itself, and none can describe itself wrongly. `weights` are all that the network holds, as stateOf() gives them;
/// what comes out is called `output`. What is written down holds for any N, but for one evaluation without
/// randomness: a part that loops is unrolled. Throws Error that names the first layer that LayerList has no kind for.
LayerList tracedLayers(const NamedTensors& inputs, const NamedTensors& weights, const std::string& output,
                       const NetworkPart& part);

}  // namespace core
