#pragma once

#include "ui/common/plots/Plotting.h"

#include <QString>

namespace ui {

struct ThemeColors;

/// A sentence in a plot, on the screen as in a file: in lines of its own above the axes, or alone in their place.
class CurveNote : public QCPLayoutElement {
   public:
    /// In a row of the plot's layout above all others.
    static CurveNote* placeAbove(QCustomPlot& plot);

    /// Empty: it takes no room. `alone`: nothing else of the plot is seen.
    void setText(const QString& text, bool alone);
    const QString& text() const { return text_; }
    bool alone() const { return alone_; }
    void applyColors(const ThemeColors& colors);

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

   protected:
    void draw(QCPPainter* painter) override;

   private:
    QString text_;
    bool alone_ = false;
    QColor color_;
    QColor ground_;
};

}  // namespace ui
