// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/model/Model.h"
#include "core/sample/image/Image.h"

namespace core {

/// Bytes [N, H, W, C] -> floats [N, C, H, W] in [0, 1]; channels_last for free.
torch::Tensor toFloats(const torch::Tensor& bytes);

/// The samples `indices` of a dataset -> floats [N, C, H, W] in [0, 1], on `device`.
torch::Tensor toFloats(const Dataset& dataset, std::span<const std::uint32_t> indices,
                       const torch::Device& device = torch::kCPU);

/// The same with their classes [N, classCount], one-hot; without them where classCount is 0.
Batch toBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
              const torch::Device& device = torch::kCPU);

/// Pictures of one shape -> floats [N, C, H, W] in [0, 1].
torch::Tensor toFloats(std::span<const Image> images);

/// Floats [N, C, H, W] in [0, 1] -> pictures, rounded to the nearest of 256 values.
std::vector<Image> toImages(const torch::Tensor& floats);

}  // namespace core
