#pragma once

class QCustomPlot;

namespace ui {

/// Sets both axes so that all curves are seen, but for the steep part at a training's beginning.
void showAllCurves(QCustomPlot& plot, bool logScale);

}  // namespace ui
