#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dataset/DatasetFingerprint.h"
#include "core/dataset/Import.h"
#include "core/model/ModelSpec.h"
#include "core/model/WeightPrecision.h"
#include "core/parameter/Settings.h"
#include "core/project/RunDatasetFile.h"
#include "core/training/StartedFrom.h"

namespace core {

/// What a run is started with and never changes.
struct RunSettings {
    ModelSpec model;
    Settings training;                                     ///< of allTrainingParameters(model.family)
    int threads = 1;                                       ///< a run goes on bit for bit with the same number only
    WeightPrecision precision = WeightPrecision::float32;  ///< of the models that it saves
    std::string datasetName;
    std::string datasetSource;  ///< opens it again
    Settings importSettings;    ///< with these
    std::string datasetHash;    ///< hashOf() it, as its edits leave it
    /// Of the same; nothing in runs of versions before.
    std::optional<DatasetFingerprint> fingerprint = {};
    RunDataset dataset = {};       ///< in a file of its own: of a new run and of a reopened one; else empty
    RunDatasetCounts counts = {};  ///< of that file
    bool inBlocks = false;         ///< validation samples are blocks of overlapping samples: see makeSplit()
    std::optional<StartedFrom> startedFrom = {};  ///< another model's weights; nothing: random ones
    std::string created;                          ///< "2026-03-01T12:00:00Z"
};

/// The run's settings.json.
std::string writeRunSettings(const RunSettings& settings);

/// Throws Error that names `file` and what is wrong: damaged, of a newer version, of an unknown family, out of range.
RunSettings readRunSettings(std::string_view text, const std::string& file);

/// SHA-256 of the samples and their classes.
std::string hashOf(const Dataset& dataset);

/// Now, as ISO 8601 has it.
std::string timestamp();

}  // namespace core
