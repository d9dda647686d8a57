// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/files/NamedTensor.h"

namespace core {

/// All that a network knows: its parameters and its buffers (running statistics and the like) by their names, sharing
/// memory. What is saved, copied or compared is always both.
NamedTensors stateOf(const torch::nn::Module& network);

/// Between two networks of the same options, on any devices.
void copyState(const torch::nn::Module& from, torch::nn::Module& to);

/// It is only read from now on: no gradients, and the behavior of a network that is not in training.
void freeze(torch::nn::Module& network);

}  // namespace core
