#pragma once

#include <vector>

#include "core/base/Message.h"
#include "core/metric/Evaluation.h"

namespace core {

/// What can be measured of a run of a sweep beside its validation. NaN where it was not measured.
struct SweepScores {
    MeasuredValue kid;              ///< with its standard error
    MeasuredValue disentanglement;  ///< DCI, 0 to 1; of models with an encoder only
    std::vector<Message> notes;     ///< why one is missing, or may mislead; whole sentences
};

}  // namespace core
