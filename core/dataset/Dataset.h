#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/ImportReport.h"
#include "core/sample/image/Image.h"

namespace core {

/// What is true of each sample of a procedural dataset: the hidden cause of the picture.
struct Factor {
    std::string name;           ///< "position x", "scale", ...
    std::vector<float> values;  ///< one a sample; in ShapesFormat: shares of the side, degrees, or the class index
};

/// Samples of one shape with their labels, in memory, with what they were imported with and what the import had to say:
/// one value, so that the three cannot disagree. It is never changed once built: share it as
/// std::shared_ptr<const Dataset> between threads without locks.
struct Dataset {
    std::string name;                      ///< short, for the status bar: "Fashion-MNIST", the folder's name
    std::string source;                    ///< what opens it again: "fashion-mnist", "shapes" or a path
    ImageShape shape;                      ///< of every sample
    std::vector<std::uint8_t> pixels;      ///< samples x height x width x channels
    std::vector<std::int32_t> labels;      ///< one a sample, index into classNames; empty without classes
    std::vector<std::string> classNames;   ///< empty without classes
    std::vector<std::string> sampleNames;  ///< file of each sample, relative to the source; empty where it has none
    std::vector<Factor> factors;           ///< known generative factors; empty where unknown
    std::size_t testCount = 0;             ///< the last testCount samples are the source's own test set
    ImportOptions options;                 ///< source and these give the same samples again
    ImportReport report;                   ///< what the import found

    std::size_t size() const { return shape.bytes() == 0 ? 0 : pixels.size() / shape.bytes(); }
    std::span<const std::uint8_t> sample(std::size_t index) const {
        return std::span(pixels).subspan(index * shape.bytes(), shape.bytes());
    }
    Image image(std::size_t index) const { return Image(shape, sample(index)); }
    bool hasLabels() const { return !labels.empty(); }
    /// Samples of each class, in the order of classNames.
    std::vector<std::size_t> classCounts() const;
};

}  // namespace core
