#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// What the samples of a dataset can be sorted by.
enum class SampleKey {
    place,             ///< as they come in the dataset
    name,              ///< of its file, as a person sorts names
    className,         ///< in the order of the classes
    brightness,        ///< mean of the preview in gray, 0 to 255
    contrast,          ///< standard deviation of the preview in gray, levels of 255
    sharpness,         ///< variance of the Laplacian as a multiple of its own: see SampleFacts
    colorfulness,      ///< of Hasler and Suesstrunk, 0 (gray) to about 100 and more (vivid)
    distanceFromMean,  ///< root mean square distance from the mean image of its class, levels of 255
};

/// The value of every sample by which `key` sorts, in the order of the samples; empty for place, name and className,
/// which are no numbers. Nothing when cancelled. Looks at every preview on the threads of `context`.
std::optional<std::vector<float>> sampleValues(const Dataset& dataset, SampleKey key, const JobContext& context = {});

/// Places of all samples, sorted: samples of which the key is the same stay in the order of the dataset, descending as
/// well as ascending. Nothing when cancelled.
std::optional<std::vector<std::uint32_t>> sampleOrder(const Dataset& dataset, SampleKey key, bool descending = false,
                                                      const JobContext& context = {});

}  // namespace core
