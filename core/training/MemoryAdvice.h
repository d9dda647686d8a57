#pragma once

#include <string>

#include "core/training/Training.h"

namespace core {

/// Of a training that ran out of memory: a sentence with a batch size that was tried and fits, or, where none does,
/// what else to make smaller.
Message memoryAdvice(const TrainingRequest& request);

}  // namespace core
