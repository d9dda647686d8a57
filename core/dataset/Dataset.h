#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/ImportReport.h"
#include "core/parameter/Settings.h"
#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// What is true of each sample of a procedural dataset: the hidden cause of what it shows.
struct Factor {
    std::string name;           ///< "position x", "scale", ...
    std::vector<float> values;  ///< one a sample; in ShapesFormat: shares of the side, degrees, or the class index
};

/// Samples of one spec with their labels, in memory, with what they were imported with and what the import had to say:
/// one value, so that the three cannot disagree. It is never changed once built: share it as
/// std::shared_ptr<const Dataset> between threads without locks.
struct Dataset {
    std::string name;                      ///< short, for the status bar: "Fashion-MNIST", the folder's name
    std::string source;                    ///< what opens it again: the id of a built-in format, or a path
    SampleSpec spec;                       ///< of every sample
    std::vector<std::uint8_t> bytes;       ///< of all samples, one behind the other: spec.bytes() each
    std::vector<std::int32_t> labels;      ///< one a sample, index into classNames; empty without classes
    std::vector<std::string> classNames;   ///< empty without classes
    /// How often samples of each class are drawn while training, relative to their share; empty: all alike.
    std::vector<double> classWeights = {};
    std::vector<std::string> sampleNames;  ///< file of each sample, relative to the source; empty where it has none
    std::vector<Factor> factors;           ///< known generative factors; empty where unknown
    std::size_t testCount = 0;             ///< the last testCount samples are the source's own test set
    Settings importSettings;               ///< of its format; source and these give the same samples again
    ImportReport report;                   ///< what the import found
    std::shared_ptr<const Dataset> whole = {};  ///< that this is a part of: see applyExclusions(); null for a whole one

    std::size_t size() const { return spec.bytes() == 0 ? 0 : bytes.size() / spec.bytes(); }
    std::span<const std::uint8_t> sample(std::size_t index) const {
        return std::span(bytes).subspan(index * spec.bytes(), spec.bytes());
    }
    /// Sample `index` by itself.
    Sample sampleAt(std::size_t index) const { return {spec, {sample(index).begin(), sample(index).end()}}; }
    /// Sample `index` as an image to look at: see Modality::preview.
    Image preview(std::size_t index) const;
    /// Samples of the whole that are not in this part.
    std::size_t leftOut() const { return whole ? whole->size() - size() : 0; }
    bool hasLabels() const { return !labels.empty(); }
    /// Samples of each class, in the order of classNames.
    std::vector<std::size_t> classCounts() const;
};

}  // namespace core
