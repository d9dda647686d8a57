// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <string>

#include "core/training/TrainingControls.h"
#include "core/training/TrainingJournal.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Takes over what somebody asked for since the last call, and tells what changed.
void applyChanges(TrainingControls& controls, const std::string& family, TrainingCourse& course,
                  TrainingJournal& journal);

}  // namespace core
