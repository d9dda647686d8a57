#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/metric/compare/Comparison.h"

namespace core {

/// Classifiers learn from at most so many real images, and are tested on at most so many.
inline constexpr std::size_t kMostLearned = 20'000;
inline constexpr std::size_t kMostTested = 10'000;

/// What classifiers learn from and are tested on: the samples of ComparedSets whose class is known, and a random
/// part of it where there is more than a classifier takes.
struct UsefulSets {
    std::vector<std::uint32_t> real;     ///< training images, indices into the dataset
    std::vector<std::uint32_t> tested;   ///< held-out images
    std::vector<std::size_t> generated;  ///< places among the generated samples
    std::vector<int> realClasses;        ///< of each
    std::vector<int> testedClasses;      ///< of each
    std::vector<int> generatedClasses;   ///< of each
    std::size_t classes = 0;             ///< of the dataset
};

/// By `sets.seed`; any thread. Of images so large that they would need much memory (above 1/2 GB) fewer are taken.
UsefulSets usefulSets(const ComparedSets& sets);

/// Of each class, how many.
std::vector<std::size_t> countsOfClasses(const std::vector<int>& classes, std::size_t count);

}  // namespace core
