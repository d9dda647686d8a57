#pragma once

#include <QString>
#include <string>

namespace ui {

/// A label or help text that the core's descriptions carry, in the studio's language where there is a translation.
QString coreText(const std::string& text);

/// The unit behind a whole number: "dimension" after 1, "dimensions" after 24.
QString coreUnit(const std::string& unit, int number);

/// "45 s", "3 min 05 s", "2 h 07 min".
QString durationText(double seconds);

}  // namespace ui
