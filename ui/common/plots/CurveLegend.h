#pragma once

#include "ui/common/plots/Plotting.h"

#include <vector>

namespace ui {

/// The names of a plot's curves in rows above its axes, so that no curve lies below them: on the screen as in a file.
/// As many to a row as have room, and no more rows than a third of the plot's height; "+3" stands for the others.
class CurveLegend : public QCPLegend {
   public:
    /// In the place of the plot's own legend, in a row of its layout above all others.
    static CurveLegend* placeAbove(QCustomPlot& plot);

    /// Those that are drawn.
    int shownCount() const { return shown_; }

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void updateLayout() override;

   protected:
    void draw(QCPPainter* painter) override;

   private:
    CurveLegend();
    /// Where each item is, from the upper left corner of the rows.
    std::vector<QRect> places() const;
    /// Where the rows are in the plot's width: they begin and end with the axes.
    int left() const;
    int room() const;
    int rowHeight() const;
    int mostRows() const;
    QString rest(int shown) const;

    int shown_ = 0;
};

}  // namespace ui
