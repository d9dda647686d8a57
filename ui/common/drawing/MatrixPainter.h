#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include "core/metric/MetricDetail.h"

class QLocale;
class QPainter;

namespace ui {

struct DrawColors;

/// How much of `room` the matrix takes with the painter's font: cells are squares where names leave room for that.
QSizeF matrixSize(const QPainter& painter, const QSizeF& room, const core::MatrixDetail& matrix);

/// A cell of a matrix: shaded from the ground (0) to the accent (1), with a text that can be read on it. Its text is
/// left out where there is none.
void paintMatrixCell(QPainter& painter, const QRectF& cell, double shade, const QString& text,
                     const DrawColors& colors);

/// The matrix with the names of its rows and columns, in the painter's font: each cell is shaded from the ground (0) to
/// the accent (the largest value, of shares 1), with its number where there is room. What is not known is crossed out.
void paintMatrix(QPainter& painter, const QRectF& place, const core::MatrixDetail& matrix, const DrawColors& colors,
                 const QLocale& locale);

}  // namespace ui
