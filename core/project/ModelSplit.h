#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/training/SavedModel.h"

namespace core {

/// What of `dataset` a saved model was trained on, by the settings of its training and, for a model of a run, by what
/// the run says. `place`: its folder, or anything else for a model that lies in none. `duplicates`: findDuplicates(),
/// where they are known. Where it was not trained on the dataset with these edits, or that had another number of
/// samples then, EvaluationSplit::known is false; what it was then is EvaluationSplit::changedFrom, as far as the
/// model's fingerprint says that it has changed. Asks the disk, and reads samples, for a model of a run all of them.
/// Throws Error that names a damaged file of the run.
EvaluationSplit splitOfModel(const SavedModel& model, const std::filesystem::path& place, const Dataset& dataset,
                             const std::optional<std::vector<SampleGroup>>& duplicates = std::nullopt);

/// True where only the duplicates of `dataset` tell which validation samples the training of a model moved to its
/// training samples: it was trained on the dataset, and is the model of no run, which would tell. Asks the disk.
bool needsDuplicates(const SavedModel& model, const std::filesystem::path& place, const Dataset& dataset);

}  // namespace core
