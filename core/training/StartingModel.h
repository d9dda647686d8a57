#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Preset.h"
#include "core/training/StartedFrom.h"

namespace core {

struct TrainingCheckpoint;

/// A model whose weights a training starts from (transfer learning). Never changes once made: any thread may read it.
struct StartingModel {
    StartedFrom origin;
    SnapshotPointer snapshot;
    /// Of the run that the model comes from, for what a GAN's model is saved without: its discriminator. Null where
    /// there is none.
    std::shared_ptr<const TrainingCheckpoint> checkpoint = nullptr;
};

using StartingModelPointer = std::shared_ptr<const StartingModel>;

/// Why no training of `family` can start from it, as a sentence; empty where one can.
Message startRefusal(const StartingModel& start, const std::string& family);

/// What a new model of `spec` takes of it, and why the rest starts anew, in one or more sentences. `spec` is of the
/// same family. Builds both networks for a moment, but touches no disk.
Message startSentence(const StartingModel& start, const ModelSpec& spec);

/// The settings of its network, with those that the training has for it (a GAN's discriminator), so that the most
/// layers of a new one fit. Without whether it is conditional, as that depends on the dataset.
std::vector<SettingValue> networkSettings(const StartingModel& start);

}  // namespace core
