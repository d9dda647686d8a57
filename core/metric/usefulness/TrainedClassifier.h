#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/Comparison.h"
#include "core/metric/usefulness/UsefulSets.h"
#include "core/metric/usefulness/Usefulness.h"
#include "core/sample/SampleSpec.h"

namespace core {

class ClassifierNetwork;

/// A classifier with all that one needs to know of it. Immutable: any number of threads may use it.
struct TrainedClassifier {
    std::shared_ptr<const ClassifierNetwork> network;  ///< null: stopped
    SampleSpec spec;                                   ///< of the images that it takes
    std::vector<std::string> classNames;
    std::string dataset;        ///< name
    std::size_t real = 0;       ///< training images that it learned from
    std::size_t generated = 0;  ///< generated samples that it learned from
    std::size_t steps = 0;
    std::uint64_t seed = 0;  ///< ComparedSets::seed
    /// Share of the held-out images that it recognizes; NaN without any.
    double accuracy = std::numeric_limits<double>::quiet_NaN();
    std::size_t tested = 0;  ///< held-out images
};

/// The first of the classifiers that measureUsefulness() trains for `from`, weight for weight. `chosen` has an image
/// of each set that it learns from, and two classes or more; held-out images may be missing. Takes one thread. Throws
/// Error where an image cannot be read any more.
TrainedClassifier trainClassifier(const ComparedSets& sets, const UsefulSets& chosen, LearnedFrom from,
                                  const JobContext& context, std::optional<ClassifierCourse> course = {});

/// The class that it recognizes in each sample. Takes one thread; empty where it was stopped. Throws Error where a
/// sample cannot be read any more.
std::vector<int> recognizedClasses(const TrainedClassifier& classifier, std::span<const Sample> samples,
                                   const JobContext& context);
std::vector<int> recognizedClasses(const TrainedClassifier& classifier, const Dataset& dataset,
                                   std::span<const std::uint32_t> indices, const JobContext& context);

}  // namespace core
