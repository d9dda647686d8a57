#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/metric/factors/FactorSamples.h"

namespace core {

/// In how many bins of the same width, from the smallest value to the largest, amounts are put. That is what
/// disentanglement_lib does (Locatello et al. 2019, arXiv 1811.12359).
inline constexpr std::size_t kInformationBins = 20;

/// Values that were put in bins.
struct BinnedValues {
    std::vector<std::size_t> bins;  ///< one a value, 0 to count - 1
    std::size_t count = 0;          ///< bins; some may be empty
};

/// Bins of the same width; values that are all the same lie in the first. `values` must be finite.
BinnedValues histogramBins(std::span<const float> values);

/// A bin for each different value.
BinnedValues valueBins(std::span<const float> values);

/// Those of a factor: of its values where it is discrete, else of a histogram.
BinnedValues factorBins(const FactorValues& factor);

/// In nats, 0 or more: what one says of the other. Of as many values. An estimate from counts, which is too large by
/// about the number of occupied cells over twice the number of values.
double mutualInformation(const BinnedValues& a, const BinnedValues& b);

/// In nats, 0 or more.
double binEntropy(const BinnedValues& values);

}  // namespace core
