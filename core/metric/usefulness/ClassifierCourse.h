#pragma once

#include <algorithm>
#include <cstddef>

namespace core {

/// How long classifiers are trained: alike for all that are compared, whatever they learn from.
struct ClassifierCourse {
    std::size_t steps = 400;
    std::size_t batch = 128;  ///< images of each step

    /// For so many real images: about 25 passes over few of them, but never more than 400 steps.
    static ClassifierCourse forImages(std::size_t images) {
        constexpr std::size_t kPasses = 25;
        ClassifierCourse course;
        course.batch = std::clamp<std::size_t>(images / 4, 16, 128);
        course.steps = std::clamp<std::size_t>(kPasses * images / 128, 60, 400);
        return course;
    }
};

}  // namespace core
