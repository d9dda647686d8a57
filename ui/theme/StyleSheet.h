#pragma once

#include <QString>

#include "ui/theme/Theme.h"

namespace ui {

/// The application's style sheet in these colours.
QString styleSheet(const ThemeColors& colors);

}  // namespace ui
