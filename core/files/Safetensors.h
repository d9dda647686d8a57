// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/files/NamedTensor.h"
#include "core/files/SafetensorsHeader.h"

namespace core {

/// A safetensors file of these tensors, in this order, on the CPU and dense. The same tensors give the same bytes.
/// Throws Error when two have one name or a type has no place in the format.
std::vector<std::uint8_t> writeSafetensors(std::span<const NamedTensor> tensors,
                                           const std::map<std::string, std::string>& metadata = {});

/// The tensor of `entry`, copied out of the whole file's `bytes`. `header` is what readSafetensorsHeader() made of
/// them.
torch::Tensor readTensor(const SafetensorsHeader& header, const SafetensorsEntry& entry,
                         std::span<const std::uint8_t> bytes);

/// "F32" for float and so on; "" for what has no place in the format.
std::string safetensorsType(torch::ScalarType type);

}  // namespace core
