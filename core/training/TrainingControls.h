#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/parameter/Parameter.h"

namespace core {

/// Settings that somebody changes while a training runs. Any thread may ask, the training reads at its next step.
class TrainingControls {
   public:
    using Change = std::pair<std::string, ParameterValue>;

    /// A setting for which mayChangeInTraining() is true; the training passes others over, and values out of range.
    void set(std::string name, ParameterValue value);

    /// What was asked for since the last call, in that order.
    std::vector<Change> take();

   private:
    std::mutex mutex_;
    std::vector<Change> changes_;
};

}  // namespace core
