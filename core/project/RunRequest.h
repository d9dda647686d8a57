#pragma once

#include "core/project/RunFolder.h"

namespace core {

/// What a new run of `request` is started with, with how it uses its dataset (RunSettings::dataset); it opens its
/// dataset again, also from another working folder.
RunSettings newRunSettings(const TrainingRequest& request);

/// All of `request` but its device becomes what the run was started with and where it stands. `request.dataset` is what
/// was opened, the whole or a part of it: it becomes what the run's own edits leave of the whole. A run that wrote down
/// none was trained on the one of both whose images it names. Null when `context` asked to stop. Throws Error when the
/// dataset does not hold the images that the run was started with, or it has no checkpoint and started from another
/// model.
void resumeFrom(const ReopenedRun& run, TrainingRequest& request, const JobContext& context = {});

}  // namespace core
