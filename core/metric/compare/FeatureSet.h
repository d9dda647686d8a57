#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// What a feature network sees in samples: a row of features for each, by which sets of samples are compared. A plain
/// value.
struct FeatureSet {
    std::size_t dimensions = 0;  ///< features of a sample
    std::vector<float> values;   ///< samples x dimensions, row after row

    std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
    std::span<const float> row(std::size_t at) const { return std::span(values).subspan(at * dimensions, dimensions); }
};

}  // namespace core
