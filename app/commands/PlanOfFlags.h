#pragma once

#include "app/commands/TrainingFlags.h"
#include "app/commands/TrainingRun.h"

namespace app {

/// The training that the flags ask for, with a preset for few images where the dataset has only few, as the studio
/// chooses it. `dataset` is null before one is open. Throws UsageError where they contradict each other or name what
/// the family does not have, core::Error for values out of range.
TrainingPlan planOf(const TrainingFlags& flags, const core::Dataset* dataset);

/// The same; the report hears of a preset that was chosen unasked.
TrainingPlan planFor(const TrainingFlags& flags, const core::Dataset* dataset, TrainingReport& report);

}  // namespace app
