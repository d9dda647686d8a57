#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/care/DatasetEdits.h"

namespace core {

class JsonObject;

/// What a run does with its dataset beside opening it: how it splits it follows from this and its settings.
struct RunDataset {
    DatasetEdits edits;                ///< of the whole dataset
    std::vector<std::uint32_t> moved;  ///< samples of what they leave: TrainingRequest::moved

    bool empty() const { return edits.empty() && moved.empty(); }
    bool operator==(const RunDataset&) const = default;
};

/// The same in numbers, which are in the run's settings.json, for lists.
struct RunDatasetCounts {
    bool hasFile = false;           ///< the run has a dataset.json; without it, it cannot be resumed
    bool edited = false;            ///< there are edits
    std::size_t leftOut = 0;        ///< samples of the whole dataset
    std::size_t mergedClasses = 0;  ///< classes of the source that have their name in common with another one
    std::size_t moved = 0;          ///< samples from validation to training
    // Unknown, and 0, in runs of versions before.
    std::size_t assigned = 0;         ///< samples of another class than that of the source
    std::size_t renamedClasses = 0;   ///< classes of the source with another name of their own
    std::size_t droppedClasses = 0;   ///< classes of the source
    std::size_t addedClasses = 0;     ///< classes that the source does not have
    std::size_t weightedClasses = 0;  ///< classes of the dataset whose weight is not 1

    bool operator==(const RunDatasetCounts&) const = default;
};

/// Of a run on `dataset`, the one that the edits of `used` have left.
RunDatasetCounts countsOf(const RunDataset& used, const Dataset& dataset);

nlohmann::ordered_json toJson(const RunDatasetCounts& counts);
RunDatasetCounts readRunDatasetCounts(const JsonObject& object);

/// The run's dataset.json.
std::string writeRunDataset(const RunDataset& dataset);

/// Throws Error that names `file` and what is wrong: damaged, of a newer version.
RunDataset readRunDataset(std::string_view text, const std::string& file);

}  // namespace core
