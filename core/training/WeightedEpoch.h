#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"

namespace core {

/// Samples that are drawn equally often.
struct WeightedGroup {
    std::vector<std::uint32_t> samples;
    double weight = 1;  ///< how often, relative to the samples of other groups; above 0
};

/// The classes of the samples `indices` of `dataset` by Dataset::classWeights, in the order of the classes, the samples
/// of each in that of `indices`. Empty where all of them weigh the same, so that nothing is weighted.
std::vector<WeightedGroup> weightedGroups(const Dataset& dataset, std::span<const std::uint32_t> indices);

/// The samples of one epoch, group by group: as many draws as there are samples, of which each group gets the share of
/// its samples times its weight, up to a rounding to whole numbers that `random` decides, so that over many epochs the
/// shares are exact. Within a group every sample comes so often or once more; which ones is drawn anew each time.
std::vector<std::uint32_t> weightedEpoch(const std::vector<WeightedGroup>& groups, std::mt19937_64& random);

}  // namespace core
