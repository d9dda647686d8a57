#pragma once

#include <QPointF>
#include <QRectF>

#include "core/metric/MetricDetail.h"

class QFontMetricsF;
class QLocale;
class QPainter;

namespace ui {

struct DrawColors;

/// The inner place of a plot in `place`, between its axes, with the painter's font: where the curves are.
QRectF curveField(const QPainter& painter, const QRectF& place, const core::CurveDetail& plot, const QLocale& locale);

/// Where the point x, y of a curve is in a plot in `place`, in a font of these metrics.
QPointF curvePoint(const QFontMetricsF& metrics, const QRectF& place, const core::CurveDetail& plot,
                   const QLocale& locale, double x, double y);

/// The curves with axes, ticks, labels and, above them, a legend, in the painter's font. Points that are not known
/// interrupt a curve; the colors repeat with dashes.
void paintCurves(QPainter& painter, const QRectF& place, const core::CurveDetail& plot, const DrawColors& colors,
                 const QLocale& locale);

}  // namespace ui
