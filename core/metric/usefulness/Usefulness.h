#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/Comparison.h"
#include "core/metric/compare/Interval.h"
#include "core/metric/usefulness/ClassifierCourse.h"
#include "core/metric/usefulness/UsefulSets.h"

namespace core {

inline constexpr std::size_t kClassifierSeeds = 3;

/// What a classifier learns from.
enum class LearnedFrom {
    real,       ///< training images
    moved,      ///< training images, mirrored at random and shifted by a few pixels in each step
    generated,  ///< generated samples only
    both        ///< training images and generated samples
};
inline constexpr std::size_t kLearnedFromCount = 4;

/// What the classifiers of one LearnedFrom made of the test images.
struct LearnedClasses {
    std::array<std::vector<int>, kClassifierSeeds> found;  ///< of each seed, the class of each test image
    /// Macro-averaged AUC, one class versus the rest, of each seed; NaN where all test images are of one class.
    std::array<double, kClassifierSeeds> areas = {};
    std::array<Interval, kClassifierSeeds> areaIntervals = {};
};

/// Twelve classifiers, tested on the same held-out images.
struct Usefulness {
    std::array<LearnedClasses, kLearnedFromCount> learned;
    ClassifierCourse course;  ///< alike for all

    const LearnedClasses& of(LearnedFrom from) const { return learned[static_cast<std::size_t>(from)]; }
};

/// Trains classifiers with three seeds on each LearnedFrom, all with the same number of steps, and tests them (the
/// classification accuracy score of Ravuri and Vinyals, arXiv 1905.10887, and "train on synthetic, test on real").
/// `chosen` holds 1 or more images of each set, of 2 classes or more. Without `course` that of the number of real
/// images. Each classifier is trained on one thread, several at a time on the threads of `context`: the same seed
/// gives the same on any number of threads. Nothing where it was stopped, which is looked at in each step. Throws
/// Error where an image cannot be read any more.
std::optional<Usefulness> measureUsefulness(const ComparedSets& sets, const UsefulSets& chosen,
                                            const JobContext& context, std::optional<ClassifierCourse> course = {});

}  // namespace core
