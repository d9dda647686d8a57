// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

namespace core {

struct NamedTensor {
    std::string name;
    torch::Tensor tensor;
};

/// Tensors that belong together, in an order of their own: what a file or a checkpoint holds.
using NamedTensors = std::vector<NamedTensor>;

}  // namespace core
