#pragma once

#include <QPointF>
#include <QRectF>
#include <QWidget>

#include "core/metric/MetricDetail.h"

namespace ui {

class Theme;

/// Curves in one plot with axes, ticks and legend. The tool tip says the values of the nearest point.
class DetailChart : public QWidget {
    Q_OBJECT

   public:
    DetailChart(core::CurveDetail detail, Theme& theme, QWidget* parent = nullptr);

    /// "Model: 0.1, 0.83", of the point nearest to this place; empty far from all.
    QString readingAt(const QPoint& place) const;
    /// Where a point of a curve is, in the widget's coordinates.
    QPointF placeOf(double x, double y) const;

    QSize sizeHint() const override;

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

   private:
    QRectF room() const;

    Theme& theme_;
    core::CurveDetail detail_;
};

}  // namespace ui
