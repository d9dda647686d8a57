#pragma once

#include <QPen>
#include <QString>

class QCustomPlot;

namespace ui {

struct ThemeColors;

/// Axes, grid and legend in the theme's colors.
void applyPlotStyle(QCustomPlot& plot, const ThemeColors& colors);

/// Names what runs upwards; in short where the plot is too low for the whole.
void labelUpwards(QCustomPlot& plot, const QString& whole, const QString& brief);

/// How much a curve stands out.
enum class CurveWeight { faint, thin, thick };

/// The pen of the curve at a place: the theme's colors in turn, then the same with dashes.
QPen curvePen(const ThemeColors& colors, int place, CurveWeight weight);

/// The same curves in black on white, for paper.
ThemeColors printColors(const ThemeColors& colors);

}  // namespace ui
