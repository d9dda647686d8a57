#pragma once

class QCPItemStraightLine;
class QCustomPlot;

namespace ui {

struct ThemeColors;

/// Axes, grid, legend and crosshair in the theme's colours.
void applyPlotStyle(QCustomPlot& plot, QCPItemStraightLine& crosshair, const ThemeColors& colors);

/// The same curves in black on white, for paper.
ThemeColors printColors(const ThemeColors& colors);

}  // namespace ui
