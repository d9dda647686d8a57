#pragma once

#include <QString>

#include "ui/common/theme/Theme.h"

namespace ui {

/// The application's style sheet in these colors, with the icons that go with light or dark ones.
QString styleSheet(const ThemeColors& colors, bool dark);

}  // namespace ui
