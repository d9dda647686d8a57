#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include "app/commands/ProgressLine.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/training/SavedModel.h"

namespace app {

/// The dataset to open for `model`: the one that --dataset names or, where it names none, that of its training. Empty
/// where neither is known. Throws core::Error that names the path where that of its training is no longer there.
std::string datasetFor(const core::SavedModel& model, const std::string& named);

/// Opens `source` prepared as for the training of `model`, with these edits; reports progress, and in notes where
/// images were resized for the model and what the edits do. Null when stopped. Throws core::Error like
/// core::importDataset().
std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SavedModel& model,
                                                  const std::stop_token& stop, ProgressLine& progress, int threads,
                                                  const core::DatasetEdits& edits = {});

}  // namespace app
