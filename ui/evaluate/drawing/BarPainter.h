#pragma once

#include <QRectF>
#include <optional>

#include "core/evaluation/Verdict.h"

class QPainter;

namespace ui {

struct DrawColors;

/// Where a value is along the bar of a line, 0 (its bad end) to 1; beyond the ends at them. Nothing where it is not
/// known, or the bar has no length.
std::optional<double> placeOnBar(const core::VerdictLine& line, double value);

/// The bar of a line, its bad end on the left: a pale band over the interval, a mark in the answer's color at the
/// value, an upright line at the floor and a dashed one at the reference. Without a figure an empty track.
void paintBar(QPainter& painter, const QRectF& place, const core::VerdictLine& line, const DrawColors& colors);

}  // namespace ui
