#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/sample/image/Image.h"

namespace core {

/// What the samples of a class have in common, and where they differ.
struct ClassImages {
    std::size_t samples = 0;
    Image meanImage;              ///< mean of the previews, rounded; empty without samples
    Image deviationImage;         ///< standard deviation of each value over the samples: the largest one is white (255)
    double largestDeviation = 0;  ///< what white stands for there, in levels of 255; 0: all samples are the same
};

/// Of the samples of class `label`, or of all without one. Sums are of whole numbers, so the result is exact and the
/// same for any number of threads. Nothing when cancelled; tells how many samples are done.
std::optional<ClassImages> classImages(const Dataset& dataset, std::optional<std::int32_t> label = {},
                                       const JobContext& context = {});

}  // namespace core
