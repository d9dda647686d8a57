// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string_view>

#include "core/files/NamedTensor.h"

namespace core {

/// What OpenCV makes of an ONNX file: its output for inputs [N, ...], floats on the CPU. Throws Error where OpenCV does
/// not read it or cannot compute it. Several threads may call it at once.
torch::Tensor evaluateOnnx(std::string_view file, const NamedTensors& inputs);

/// The largest difference between two tensors of one shape, divided by the range of values of `wanted`, or by 1 where
/// that is smaller. Infinite where the shapes differ or a value is none.
double relativeDifference(const torch::Tensor& found, const torch::Tensor& wanted);

}  // namespace core
