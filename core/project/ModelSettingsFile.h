#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/project/ModelFolder.h"

namespace core {

/// What settings.json says.
struct ModelSettings {
    ModelSpec spec;
    Settings trainingSettings;
    std::string datasetName;
    std::string datasetSource;
    std::optional<Settings> importSettings;
    DatasetEdits edits;
    std::optional<DatasetFingerprint> trainedOn;
    std::optional<StartedFrom> startedFrom;
    TrainingStatus status;
    TestResult test;
    LatentStatistics statistics;
    std::int64_t step = 0;    ///< of the weights
    std::string weightsHash;  ///< SHA-256 of model.safetensors, hex
};

/// settings.json of `model`, whose weights were written with `precision` and have the hash `weightsHash`.
std::string writeModelSettings(const SavedModel& model, WeightPrecision precision, const std::string& weightsHash);

/// Throws Error that names `file` and what is wrong: damaged, of a newer version, of an unknown family, out of range.
ModelSettings readModelSettings(std::string_view text, const std::string& file);

}  // namespace core
