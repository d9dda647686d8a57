#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/parameter/Parameter.h"

namespace core {

/// One value of one curve.
struct CurvePoint {
    std::string curve;  ///< CurveDescription::id
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;  ///< training time
    double value = 0;
};

/// All points of a training in the order they came.
using History = std::vector<CurvePoint>;

/// What happened in a training beside its steps, as its curves mark it.
struct TrainingEvent {
    /// "changed": a setting, by a person; "recovered": it diverged and went back to `step`; "ended": by itself
    std::string kind;
    std::int64_t step = 0;  ///< points after it were taken back by a "recovered"
    double epoch = 0;
    double seconds = 0;    ///< training time
    std::string sentence;  ///< for people
    /// The name of the setting that "changed", or that a "recovered" lowered, and what it is from then on. Empty for
    /// others, and in files of versions before.
    std::string setting = {};
    ParameterValue value = false;
};

/// Takes the points after `step` back.
void dropPointsAfter(History& history, std::int64_t step);

}  // namespace core
