#include "core/training/TrainingControls.h"

namespace core {

void TrainingControls::set(std::string name, ParameterValue value) {
    const std::lock_guard lock(mutex_);
    changes_.emplace_back(std::move(name), std::move(value));
}

std::vector<TrainingControls::Change> TrainingControls::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(changes_, {});
}

}  // namespace core
