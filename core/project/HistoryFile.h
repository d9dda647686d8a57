#pragma once

#include <string>
#include <string_view>

#include "core/training/History.h"

namespace core {

/// One JSON object a line for each point: {"curve":..,"step":..,"epoch":..,"seconds":..,"value":..}.
std::string writeHistory(const History& history);

/// Throws Error that names `file` and the line.
History readHistory(std::string_view text, const std::string& file);

}  // namespace core
