#pragma once

#include <cstdint>
#include <string>

#include "core/parameter/Settings.h"
#include "core/training/History.h"

namespace core {

// What can happen in a training beside its steps. The moment is the journal's to add.

/// A setting was changed while it ran; `before` is what it was.
TrainingEvent settingChanged(const Settings& settings, const std::string& name, const ParameterValue& before);
/// It diverged at step `diverged` and goes on from `step` with this learning rate.
TrainingEvent recovered(std::int64_t diverged, std::int64_t step, double learningRate);
/// It was found at step `diverged`, when it was stopped, to have diverged: its model is that of `step`, and it would go
/// on from there with this learning rate. Step 0: there is no model.
TrainingEvent stoppedDiverged(std::int64_t diverged, std::int64_t step, double learningRate);
/// Validation no longer improved: the model is that of step `best`.
TrainingEvent endedAtBest(std::int64_t patience, std::int64_t best);

}  // namespace core
