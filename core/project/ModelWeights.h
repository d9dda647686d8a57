// Core-internal: Model includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/model/Model.h"
#include "core/project/ModelFolder.h"

namespace core {

/// The parameters and buffers of `model` by their names as a safetensors file. Throws Error when a value does not fit
/// into `precision`.
std::vector<std::uint8_t> writeWeights(const Model& model, WeightPrecision precision);

/// Fills an untrained model. Every parameter and buffer is there once with its shape, every value is finite, else
/// throws Error that names `file`. Everything is checked before the model changes.
void readWeights(std::span<const std::uint8_t> bytes, const std::string& file, Model& model);

}  // namespace core
