#pragma once

class QCustomPlot;

namespace ui {

struct ThemeColors;

/// Axes, grid and legend in the theme's colors.
void applyPlotStyle(QCustomPlot& plot, const ThemeColors& colors);

/// The same curves in black on white, for paper.
ThemeColors printColors(const ThemeColors& colors);

}  // namespace ui
