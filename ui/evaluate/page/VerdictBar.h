#pragma once

#include <QRectF>
#include <QWidget>

#include "core/evaluation/Verdict.h"
#include "ui/common/drawing/BarPainter.h"

namespace ui {

class Theme;

/// Where a figure is between bad (left) and good (right): filled to the value, a whisker for its interval, and marks
/// where real images and blurred ones are. What is beyond an end has an arrow there.
class VerdictBar : public QWidget {
    Q_OBJECT

   public:
    explicit VerdictBar(Theme& theme, QWidget* parent = nullptr);

    void setLine(const core::VerdictLine& line);

    /// In the widget's coordinates.
    QRectF track() const { return place().track; }
    /// Along the track, within its ends; its left end for what is not known.
    double xOf(double value) const { return place().xOf(line_, value); }
    /// -1: worse than the left end; 1: better than the right one; 0: between them, or not known.
    int beyond(double value) const { return beyondBar(line_, value); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    QFont smallFont() const;
    BarPlace place() const;

    Theme& theme_;
    core::VerdictLine line_;
};

}  // namespace ui
