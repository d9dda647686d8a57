#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/training/History.h"

namespace core {

struct ModelFamily;

/// The step at which validation was best, where it has become clearly worse since: the model overfits.
/// Nothing while that is not sure (three measurements after the best one, worse by a twentieth of all that was
/// gained and by a hundredth of the value), and for families that are not judged by validation.
std::optional<std::int64_t> overfittingSince(const History& history, const ModelFamily& family);

/// Whether the run that has these points and events was ended by early stopping and not trained on since: its model has
/// its best weights, so overfitting takes nothing from it.
bool endedWithBestWeights(const History& history, const std::vector<TrainingEvent>& events);

/// How many measurements on the validation images came after the best one; 0 where there is none, or for families
/// that are not judged by validation. A training until it stops improving ends when this reaches its patience.
int validationsSinceBest(const History& history, const ModelFamily& family);

}  // namespace core
