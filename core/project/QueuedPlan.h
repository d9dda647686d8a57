#pragma once

#include <string>

#include "core/dataset/Dataset.h"
#include "core/model/WeightPrecision.h"
#include "core/parameter/Settings.h"
#include "core/project/RunQueue.h"

namespace core {

/// What a queued training trains with.
struct QueuedPlan {
    Settings model;                                        ///< of its family's modelParameters
    Settings training;                                     ///< of allTrainingParameters()
    WeightPrecision precision = WeightPrecision::float32;  ///< of the models that its run saves
};

/// The settings that `queued` stands for: those of its preset and size, then those that somebody chose. Where nobody
/// chose a preset, one for few samples is taken where `dataset` has only few; null: it is not open yet. Throws Error
/// for what the family does not know and values out of range.
QueuedPlan queuedPlan(const QueuedTraining& queued, const Dataset* dataset);

/// With which its dataset is opened. Throws Error for what no format knows and values out of range.
Settings importSettingsOf(const QueuedTraining& queued);

/// Throws Error where `queued` could become no run, as far as that is known before its turn: it asks the disk for the
/// dataset, without reading it.
void checkQueued(const QueuedTraining& queued);

/// The other way round: what a queue keeps of these settings of a new training, without a dataset. Of what says how
/// long it trains, only what counts.
QueuedTraining queuedTraining(const std::string& family, const Settings& model, const Settings& training);

/// What a queue keeps of Dataset::importSettings.
ChosenSettings chosenImport(const Settings& importSettings);

}  // namespace core
