#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"

namespace core {

/// `count` classes in the shares that `indices` have of the classes of `dataset`, to one sample, in an order that
/// `seed` gives. Empty where the dataset has no labels.
std::vector<int> classesInShares(const Dataset& dataset, std::span<const std::uint32_t> indices, std::size_t count,
                                 std::uint64_t seed);

/// `count` samples that the model generates from random points of its prior, sample i from that of sampleLatent(i).
/// `classes`: of each sample, for a conditional model; empty for one without classes. Blocks; any thread may call it.
/// Fewer when stopped.
std::vector<Sample> generatedSamples(const ModelSnapshot& snapshot, std::span<const int> classes, std::size_t count,
                                     std::uint64_t seed, const JobContext& context);

/// The samples `indices` of `images`, in that order. Fewer when stopped. Throws Error where they cannot be read any
/// more.
std::vector<Sample> samplesAt(const Dataset& images, std::span<const std::uint32_t> indices, const JobContext& context);

}  // namespace core
