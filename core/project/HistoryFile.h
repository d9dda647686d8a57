#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/History.h"

namespace core {

/// What a history.jsonl says, a JSON object a line: points {"curve":..,"step":..,"epoch":..,"seconds":..,"value":..},
/// and events {"event":..,"step":..,"epoch":..,"seconds":..,"sentence":..}, with "setting" and
/// "value" where one changed and "message", what the sentence is translated from; older files have none. That of a run
/// is only ever appended to.
struct RunHistory {
    History points;  ///< without those that were taken back
    std::vector<TrainingEvent> events;
    std::int64_t records = 0;  ///< lines read
    std::size_t bytes = 0;     ///< of these lines
};

/// Bytes of a file: far above what Imago writes, and what a machine still holds.
inline constexpr std::uint64_t kLargestHistory = 1ULL << 30;

std::string historyLine(const CurvePoint& point);
std::string historyLine(const TrainingEvent& event);

/// A model's: what was taken back is not in `points`, so the events come first.
std::string writeHistory(const History& points, const std::vector<TrainingEvent>& events);

/// A model's, whole. Throws Error that names `file` and the line.
RunHistory readHistory(std::string_view text, const std::string& file);

/// The first `records` lines; the last one may have been cut short and does not count then. Throws Error that names
/// `file` and the line.
RunHistory readRunHistory(std::string_view text, const std::string& file,
                          std::int64_t records = std::numeric_limits<std::int64_t>::max());

}  // namespace core
