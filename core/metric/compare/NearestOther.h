#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/metric/compare/Interval.h"
#include "core/sample/Sample.h"

namespace core {

/// How far the samples of one set lie from each other.
struct NearestOther {
    /// Median over the samples of the distance from the nearest other one: the root mean square over the values, 0 (the
    /// same) to 1. NaN for fewer than two, for values that are not finite, and where it was stopped.
    double median = std::numeric_limits<double>::quiet_NaN();
    Interval interval;  ///< by the binomial distribution of how many lie below the median
    std::size_t count = 0;
};

/// Of so many samples of `spec` at most it is measured, for the memory that they need.
std::size_t mostNearestOthers(const SampleSpec& spec);

/// Pixel by pixel, as they are: without mirror and shift. All of the samples take part: 1 or more of one spec. Exact,
/// and the same on any number of threads of `context`.
NearestOther nearestOthers(std::span<const Sample> samples, const JobContext& context);
NearestOther nearestOthers(const Dataset& dataset, std::span<const std::uint32_t> indices, const JobContext& context);

}  // namespace core
