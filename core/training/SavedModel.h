#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/DatasetFingerprint.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"
#include "core/training/History.h"
#include "core/training/StartedFrom.h"
#include "core/training/Training.h"

namespace core {

/// A trained model with all that is kept about its training. On disk it is a folder with model.safetensors (weights),
/// settings.json (everything else) and history.jsonl (a curve point or an event a line).
struct SavedModel {
    SnapshotPointer snapshot;
    Settings trainingSettings;  ///< of allTrainingParameters(family)
    std::string datasetName;    ///< "Fashion-MNIST"
    std::string datasetSource;  ///< opens it again
    /// With these, of importParameters(); nothing in models of versions before.
    std::optional<Settings> importSettings = {};
    DatasetEdits edits = {};  ///< what it was trained with of it
    /// Of the dataset at the time of the training; nothing in models of versions before.
    std::optional<DatasetFingerprint> trainedOn = {};
    std::optional<StartedFrom> startedFrom = {};  ///< another model's weights; nothing: random ones
    History history;
    std::vector<TrainingEvent> events;  ///< that its curves mark
    TrainingStatus status;              ///< at the end of training
    TestResult test;                    ///< images is 0 where untested
    std::string weightsHash;            ///< SHA-256 of model.safetensors, hex; filled by load and save
};

}  // namespace core
