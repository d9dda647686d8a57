#pragma once

#include "core/project/RunFolder.h"

namespace core {

/// What a new run of `request` is started with; it opens its dataset again, also from another working folder.
RunSettings newRunSettings(const TrainingRequest& request);

/// All of `request` but its dataset and device becomes what the run was started with and where it stands. Throws Error
/// when the dataset does not hold the images that the run was started with.
void resumeFrom(const ReopenedRun& run, TrainingRequest& request);

}  // namespace core
