#pragma once

#include <QRectF>

#include "core/evaluation/Verdict.h"

class QPainter;

namespace ui {

struct DrawColors;

/// Where a bar and its parts are, in the units of the painter.
struct BarPlace {
    QRectF track;         ///< from the bad end, on the left, to the good one
    double overhang = 0;  ///< of marks, above and below the track
    double knob = 0;      ///< radius of the mark at the value
    double line = 1;      ///< width of thin lines
    QRectF room;          ///< the whole: arrows point to its sides, names of marks stand at its top
    bool named = false;   ///< marks have names, in the painter's font

    /// A bar without names that fills `room`.
    static BarPlace in(const QRectF& room);
    /// Along the track, within its ends; its left end for what is not known.
    double xOf(const core::VerdictLine& of, double value) const;
};

/// -1: worse than the left end of the line's bar; 1: better than the right one; 0: between them, or not known.
int beyondBar(const core::VerdictLine& line, double value);

/// The bar of a line: filled to the value in the answer's color, a whisker for its interval, a line where real images
/// are (Figure::floor) and a dotted one where blurred ones are. What is beyond an end has an arrow there. Without a
/// figure an empty track.
void paintBar(QPainter& painter, const BarPlace& place, const core::VerdictLine& line, const DrawColors& colors);

}  // namespace ui
