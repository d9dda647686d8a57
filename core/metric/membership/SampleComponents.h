// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <span>

#include "core/dataset/Dataset.h"

namespace core {

/// The principal components of samples, which keep what sets them apart and leave out most of the noise.
class SampleComponents {
   public:
    /// Of the samples `indices` of `dataset`, as networks take them, of as many of the first as 128 MB hold and at most
    /// 1,000; of these at most 50 components, on `device`. At least one sample.
    SampleComponents(const Dataset& dataset, std::span<const std::uint32_t> indices, const torch::Device& device);

    /// [N, ...] samples, on the device -> [N, components] in double precision, on the processor.
    torch::Tensor of(const torch::Tensor& samples) const;

   private:
    torch::Tensor mean_;        // [values]
    torch::Tensor directions_;  // [values, components], orthonormal
};

}  // namespace core
