#pragma once

#include <QIcon>

#include "core/dataset/care/HealthCheck.h"

namespace ui {

struct ThemeColors;

/// A circle for a note, a triangle for a warning, a square on its corner for a problem: told apart without colors, too.
QIcon severityIcon(core::HealthSeverity severity, const ThemeColors& colors);

}  // namespace ui
