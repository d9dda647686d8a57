#pragma once

#include <QWidget>

#include "core/metric/MetricDetail.h"

class QCustomPlot;

namespace ui {

class Theme;

/// Curves in one plot with axes, ticks and legend. The tool tip says the values of the nearest point.
class DetailChart : public QWidget {
    Q_OBJECT

   public:
    DetailChart(const core::CurveDetail& detail, Theme& theme, QWidget* parent = nullptr);

    /// "Model: 0.1, 0.83", of the point nearest to this place; empty far from all.
    QString readingAt(const QPoint& place) const;
    /// For tests.
    QCustomPlot& plot() const { return *plot_; }

    QSize sizeHint() const override;

   protected:
    bool event(QEvent* event) override;

   private:
    void addCurves(const core::CurveDetail& detail);
    void applyColors();

    Theme& theme_;
    QCustomPlot* plot_;
};

}  // namespace ui
