#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/History.h"

namespace core {

/// One JSON object a line for each point: {"curve":..,"step":..,"epoch":..,"seconds":..,"value":..}.
std::string writeHistory(const History& history);

/// Throws Error that names `file` and the line.
History readHistory(std::string_view text, const std::string& file);

/// What a run's history.jsonl says. It is only ever appended to: points as above, and events
/// {"event":..,"step":..,"epoch":..,"seconds":..,"sentence":..}.
struct RunHistory {
    History points;  ///< without those that were taken back
    std::vector<TrainingEvent> events;
    std::int64_t records = 0;  ///< lines read
    std::size_t bytes = 0;     ///< of these lines
};

std::string historyLine(const CurvePoint& point);
std::string historyLine(const TrainingEvent& event);

/// The first `records` lines; the last one may have been cut short and does not count then. Throws Error that names
/// `file` and the line.
RunHistory readRunHistory(std::string_view text, const std::string& file,
                          std::int64_t records = std::numeric_limits<std::int64_t>::max());

}  // namespace core
