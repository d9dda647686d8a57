// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>

namespace core {

/// LibTorch's name for a ComputeDevice. Throws Error like computeDevice().
torch::Device torchDevice(const std::string& id);

/// A random generator of its own, for tensors on `device`.
at::Generator randomGenerator(const torch::Device& device, std::uint64_t seed);

}  // namespace core
