#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/ImportReport.h"
#include "core/dataset/SampleBytes.h"
#include "core/parameter/Settings.h"
#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

struct DatasetEdits;

/// What is true of each sample of a procedural dataset: the hidden cause of what it shows.
struct Factor {
    std::string name;           ///< "position x", "scale", ...
    std::vector<float> values;  ///< one a sample; in ShapesFormat: shares of the side, degrees, or the class index
};

/// Samples of one spec with their labels, with what they were imported with and what the import had to say:
/// one value, so that the three cannot disagree. It is never changed once built: share it as
/// std::shared_ptr<const Dataset> between threads without locks. Where its samples lie is for SampleBytes to say; read
/// them by sample(), or many by copySample(), not as one block: a part has those of its whole.
struct Dataset {
    std::string name;                     ///< short, for the status bar: "Fashion-MNIST", the folder's name
    std::string source;                   ///< what opens it again: the id of a built-in format, or a path
    SampleSpec spec;                      ///< of every sample
    SampleBytes bytes;                    ///< of all samples, one behind the other: spec.bytes() each
    std::vector<std::int32_t> labels;     ///< one a sample, index into classNames; empty without classes
    std::vector<std::string> classNames;  ///< empty without classes
    /// How often samples of each class are drawn while training, relative to their share; empty: all alike.
    std::vector<double> classWeights = {};
    /// What made it of `whole`: see applyEdits(), which sets it; null where nothing was changed.
    std::shared_ptr<const DatasetEdits> edits = {};
    std::vector<std::string> sampleNames;  ///< file of each sample, relative to the source; empty where it has none
    std::vector<Factor> factors;           ///< known generative factors; empty where unknown
    std::size_t testCount = 0;             ///< the last testCount samples are the source's own test set
    Settings importSettings;               ///< of its format; source and these give the same samples again
    ImportReport report;                   ///< what the import found
    /// Where in `bytes` each sample lies, counted in samples; empty: in their order. See partOf().
    std::vector<std::uint32_t> rows = {};
    /// Names the content, whoever reads it and when: see DatasetCache::keyOf(); empty where it is unknown, and of
    /// parts.
    std::string contentKey = {};
    /// Where each sample was cut out of the one image or video that all come from: pixels or frames along it. Empty
    /// where they do not overlap.
    std::vector<std::int32_t> places = {};
    std::int32_t reach = 0;  ///< samples whose places differ by less than this overlap or look alike; of `places`
    std::shared_ptr<const Dataset> whole = {};  ///< that this is a part of: see applyExclusions(); null for a whole one

    std::size_t size() const {
        if (!rows.empty()) return rows.size();
        return spec.bytes() == 0 ? 0 : bytes.size() / spec.bytes();
    }
    /// In its place. Where that is in a file of a DatasetCache (more than 128 MB), and somebody shortens the file, this
    /// ends the program: copySample() and readSample() throw instead.
    std::span<const std::uint8_t> sample(std::size_t index) const {
        return std::span(bytes).subspan(place(index), spec.bytes());
    }
    /// Copies sample `index` into `out`, spec.bytes() of them: for going through many, which then take no memory where
    /// they lie in a file. Throws Error where it cannot be read any more.
    void copySample(std::size_t index, std::span<std::uint8_t> out) const { bytes.copyTo(place(index), out); }
    /// Sample `index` for one who goes through many: in its place where that is memory, else copied into `room`, where
    /// it stays until the next. Throws Error where it cannot be read any more.
    std::span<const std::uint8_t> readSample(std::size_t index, std::vector<std::uint8_t>& room) const;
    /// Sample `index` by itself, for a window: all 0 where it cannot be read any more.
    Sample sampleAt(std::size_t index) const;
    /// Sample `index` as an image to look at, for a window: see Modality::preview; that of sampleAt() where it cannot
    /// be read any more.
    Image preview(std::size_t index) const;
    /// The same for what computes with it. Throws Error where it cannot be read any more.
    Image readPreview(std::size_t index) const;
    /// Samples of the whole that are not in this part.
    std::size_t leftOut() const { return whole ? whole->size() - size() : 0; }
    bool hasLabels() const { return !labels.empty(); }
    /// Samples of each class, in the order of classNames.
    std::vector<std::size_t> classCounts() const;

   private:
    /// Of sample `index` in `bytes`.
    std::size_t place(std::size_t index) const { return (rows.empty() ? index : rows[index]) * spec.bytes(); }
};

/// The dataset that this one is a part of, or this one.
inline const Dataset* wholeOf(const std::shared_ptr<const Dataset>& dataset) {
    return dataset && dataset->whole ? dataset->whole.get() : dataset.get();
}

}  // namespace core
