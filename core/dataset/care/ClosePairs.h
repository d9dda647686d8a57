#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// Two samples of a dataset.
struct SamplePair {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
};

/// Those of `pairs` whose images look the same: thumbnailsAreClose(), for any of nine shifts of the other from 48
/// pixels a side. Each image is read once for many pairs. Nothing when cancelled. Takes the threads of `context`.
std::optional<std::vector<SamplePair>> closePairs(const Dataset& dataset, std::vector<SamplePair> pairs,
                                                  const JobContext& context);

}  // namespace core
