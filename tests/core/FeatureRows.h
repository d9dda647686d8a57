#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/device/TorchDevice.h"
#include "core/metric/compare/FeatureSet.h"

/// Rows of independent standard normal values, the same for the same seed.
inline core::FeatureSet normalRows(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
    const torch::Tensor rows = torch::randn({static_cast<int64_t>(count), static_cast<int64_t>(dimensions)},
                                            core::randomGenerator(torch::kCPU, seed), torch::TensorOptions());
    const float* values = rows.data_ptr<float>();
    return {dimensions, std::vector<float>(values, values + rows.numel())};
}

/// The same around `classes` points in turn, which lie far apart.
inline core::FeatureSet clusteredRows(std::size_t count, std::size_t dimensions, std::size_t classes,
                                      std::uint64_t seed) {
    core::FeatureSet rows = normalRows(count, dimensions, seed);
    for (std::size_t row = 0; row < count; ++row)
        rows.values[row * dimensions] += 100 * static_cast<float>(row % classes);
    return rows;
}

/// A row of one feature for each value.
inline core::FeatureSet rowsOfOne(std::vector<float> values) {
    return {1, std::move(values)};
}
