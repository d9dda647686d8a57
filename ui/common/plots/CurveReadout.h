#pragma once

#include <QString>

class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace ui {

struct ThemeColors;

/// The values under the pointer: a line across the plot, and what they are in its upper left corner.
class CurveReadout {
   public:
    explicit CurveReadout(QCustomPlot& plot);

    /// At this place of the axis.
    void show(double key, const QString& text);
    void hide();
    bool visible() const;
    /// Into a file it does not go: for the time of an image.
    void setVisible(bool visible);
    void applyColors(const ThemeColors& colors);

   private:
    QCPItemStraightLine* line_;
    QCPItemText* text_;
};

}  // namespace ui
