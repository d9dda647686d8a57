#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/parameter/Parameter.h"
#include "core/project/RunQueue.h"

namespace core {

/// A setting and the values that it takes one after the other.
struct SweptSetting {
    std::string name;
    std::vector<ParameterValue> values;  ///< one or more, each another one

    bool operator==(const SweptSetting&) const = default;
};

/// What a sweep over models of `family` may vary: the settings of the model and of its training, each name once.
std::vector<Parameter> sweepParameters(const std::string& family);

/// Reads "beta=0.5,1,4,8", or "learning_rate=1e-4..1e-2:5": so many values from the first to the last, both among them.
/// A range has equal ratios where isGeometric(), else equal steps; those between are rounded to four digits, or to
/// whole numbers. `parameters`: those that may be named. Throws Error: another form, a name that is none, a value that
/// the parameter refuses (its own sentence), a value twice, a range of something that is no number.
SweptSetting readSweptSetting(const std::string& assignment, std::span<const Parameter> parameters);

/// Whether the values of a parameter are spread over orders of magnitude, so that ratios count: numbers above 0 whose
/// largest is 100 times the smallest or more, such as a learning rate.
bool isGeometric(const Parameter& parameter);

/// One run of a sweep.
struct SweepRun {
    std::string name;       ///< "beta 0.5", or "beta 0.5, latent_size 16"
    ChosenSettings values;  ///< of the swept settings
};

/// Every combination; the first setting changes last. Throws Error where they are not one or two, are the same one, or
/// make more than kMostSweepRuns.
std::vector<SweepRun> sweepGrid(std::span<const SweptSetting> swept);
inline constexpr std::size_t kMostSweepRuns = 1000;

/// "beta", or "beta-latent_size": what a sweep is called by default; with -2, -3, ... where an entry of the queue has
/// that already.
std::string freeSweepName(std::span<const SweptSetting> swept, std::span<const QueueEntry> queue);

/// The entries of a queue for the sweep `name`: `base` with the values of each run, and everything else alike, the seed
/// too. Throws Error like sweepGrid().
std::vector<QueueEntry> sweepEntries(const std::string& name, std::span<const SweptSetting> swept,
                                     const QueuedTraining& base);

}  // namespace core
