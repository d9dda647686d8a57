#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/metric/compare/Interval.h"

namespace core {

/// A mean over classifiers of several seeds, with its interval.
struct SeedMean {
    double value = 0;
    Interval interval;
};

// All intervals have two parts, whose half widths are added as squares (Zou and Donner 2008, "Construction of
// confidence limits about effect measures"): what other test images would have changed, and what other seeds would
// have, by Student's t over the few seeds there are. Unknown without test images. All functions are pure.

/// The share of the test images whose class was found. `found`: of each seed, the classes that were found of all test
/// images; `truth`: the right ones. The part of the test images is Wilson's interval.
SeedMean meanAccuracy(std::span<const std::vector<int>> found, std::span<const int> truth);

/// The mean of the shares that were found of each class: all count alike, however many test images they have. Of 0 to
/// `classes` - 1; those without test images do not count. The part of the test images is put together from Wilson's
/// intervals of the classes.
SeedMean balancedAccuracy(std::span<const std::vector<int>> found, std::span<const int> truth, std::size_t classes);

/// How much higher the accuracy of `with` is than that of `without`, of the same seeds on the same test images. Paired:
/// what both know or both miss does not count. The part of the test images is the adjusted normal interval of Agresti
/// and Min (2005, "Simple improved confidence intervals for comparing matched proportions"), which also holds for few
/// images and few differences.
SeedMean accuracyGain(std::span<const std::vector<int>> with, std::span<const std::vector<int>> without,
                      std::span<const int> truth);

/// The mean of values that have an interval over the test images each, one of each seed.
SeedMean meanOverSeeds(std::span<const double> values, std::span<const Interval> intervals);

/// Of the test images of each class, the share whose class was found, over all seeds; NaN where there are none.
std::vector<double> accuracyOfClasses(std::span<const std::vector<int>> found, std::span<const int> truth,
                                      std::size_t classes);

/// classes x classes, row after row: of the test images of class `row`, the share that was taken for class `column`,
/// over all seeds; NaN in rows of classes without test images.
std::vector<double> confusionShares(std::span<const std::vector<int>> found, std::span<const int> truth,
                                    std::size_t classes);

}  // namespace core
