#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/JobContext.h"
#include "core/base/ProgressRate.h"
#include "core/parameter/Parameter.h"

namespace app {

/// Of a line of explanations, in characters.
inline constexpr std::size_t kTextWidth = 96;

/// "70,000"
std::string withThousands(std::int64_t value);

/// "1 image", "70,000 images"
std::string counted(std::int64_t count, const std::string& thing);

/// `value` with `decimals` digits after the point.
std::string fixed(double value, int decimals);

/// "0:31", "12:05" or "1:02:03"
std::string duration(double seconds);

/// A setting's value as its flag takes it: "on" and "off" for a toggle.
std::string settingText(const core::ParameterValue& value);

/// "0.01 to 100000 min; default 1"
std::string rangeAndDefault(const core::Parameter& parameter);

/// `text` in lines of at most `width` characters, each after `indent` spaces, with a line break after the last.
std::string wrapped(const std::string& text, std::size_t indent, std::size_t width);

/// "[######....]", `width` characters between the brackets; fraction 0 to 1.
std::string bar(double fraction, int width);

/// "[######..............] 1,280 of 4,000 images"
std::string progressText(const core::Progress& progress, const std::string& things);

/// "Reading a.png  3,400 of 10,000, 5,200/s, 0:02 left", without a name where there is none; `rate` hears of the
/// progress.
std::string readingText(const core::Progress& progress, core::ProgressRate& rate);

/// "Looking for duplicates  40 %"
std::string duplicateSearchText(const core::Progress& progress);

}  // namespace app
