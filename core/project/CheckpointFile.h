// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/training/checkpoint/TrainingCheckpoint.h"

namespace core {

/// A checkpoint as one safetensors file: the step's tensors under "step.", the order of the samples as "sampler.order",
/// everything else as JSON in the metadata under "imago".
std::vector<std::uint8_t> writeCheckpoint(const TrainingCheckpoint& checkpoint);

/// Of a training of `family`. Every length, offset, shape and number is checked first; throws Error that names `file`.
TrainingCheckpoint readCheckpoint(std::span<const std::uint8_t> bytes, const std::string& file,
                                  const std::string& family);

}  // namespace core
