// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/model/Model.h"
#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// The samples `indices` of a dataset -> floats [N, ...] as networks take them, on `device`.
torch::Tensor toFloats(const Dataset& dataset, std::span<const std::uint32_t> indices,
                       const torch::Device& device = torch::kCPU);

/// Their classes [N, classCount], one-hot; undefined where classCount is 0.
torch::Tensor classesOf(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
                        const torch::Device& device = torch::kCPU);

/// Both.
Batch toBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
              const torch::Device& device = torch::kCPU);

/// Samples of one spec -> floats [N, ...].
torch::Tensor toFloats(std::span<const Sample> samples);

/// What a network gives, [N, ...] -> samples, with values rounded to the nearest that can be stored.
std::vector<Sample> toSamples(const SampleSpec& spec, const torch::Tensor& network);

/// The same as images to look at.
std::vector<Image> toPreviews(const SampleSpec& spec, const torch::Tensor& network);

}  // namespace core
