#pragma once

#include <QRectF>
#include <QWidget>

#include "core/evaluation/Verdict.h"

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
    QRectF track() const;
    /// Along the track, within its ends; its left end for what is not known.
    double xOf(double value) const;
    /// -1: worse than the left end; 1: better than the right one; 0: between them, or not known.
    int beyond(double value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    QFont smallFont() const;
    /// From 0, the left end, to 1.
    double placeOf(double value) const;
    void drawMarks(QPainter& painter) const;
    /// The widest of the words that fits beside `taken`, at the value; returns where it is.
    QRectF drawName(QPainter& painter, double value, const QStringList& words, const QRectF& taken) const;

    Theme& theme_;
    core::VerdictLine line_;
};

}  // namespace ui
