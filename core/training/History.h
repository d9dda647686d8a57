#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
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

enum class TrainingEventKind {
    changed,    ///< a setting, by a person
    recovered,  ///< it diverged and went back to `step`: the points after it were taken back
    ended       ///< by itself
};

/// What happened in a training beside its steps, as its curves mark it.
struct TrainingEvent {
    TrainingEventKind kind = TrainingEventKind::changed;
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;    ///< training time
    Message message = {};  ///< for people
    /// The name of the setting that changed, or that was lowered to recover, and what it is from then on. Empty for
    /// others, and in files of versions before.
    std::string setting = {};
    ParameterValue value = false;
};

/// "changed", "recovered", "ended": as files and the command line's JSON have it.
std::string wordOf(TrainingEventKind kind);
/// Empty for any other word.
std::optional<TrainingEventKind> eventKind(const std::string& word);

/// Takes the points after `step` back.
void dropPointsAfter(History& history, std::int64_t step);

}  // namespace core
