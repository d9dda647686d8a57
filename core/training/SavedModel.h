#pragma once

#include <string>
#include <vector>

#include "core/dataset/care/DatasetEdits.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"
#include "core/training/History.h"
#include "core/training/Training.h"

namespace core {

/// A trained model with all that is kept about its training. On disk it is a folder with model.safetensors (weights),
/// settings.json (everything else) and history.jsonl (a curve point or an event a line).
struct SavedModel {
    SnapshotPointer snapshot;
    Settings trainingSettings;  ///< of allTrainingParameters(family)
    std::string datasetName;    ///< "Fashion-MNIST"
    std::string datasetSource;  ///< opens it again
    DatasetEdits edits = {};    ///< what it was trained with of it
    History history;
    std::vector<TrainingEvent> events;  ///< that its curves mark
    TrainingStatus status;              ///< at the end of training
    TestResult test;                    ///< images is 0 where untested
    std::string weightsHash;            ///< SHA-256 of model.safetensors, hex; filled by load and save
};

}  // namespace core
