#pragma once

#include <QString>
#include <vector>

#include "core/training/History.h"
#include "ui/common/plots/CurveAxis.h"

class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace ui {

struct ThemeColors;

/// What happened in a training beside its steps, as thin upright lines in the plot of its curves with a word along
/// each. The plot owns the lines and outlives this.
class CurveMarks {
   public:
    explicit CurveMarks(QCustomPlot& plot) : plot_(plot) {}

    void add(const std::vector<core::TrainingEvent>& events, CurveAxis axis, const ThemeColors& colors);
    void clear();
    void setAxis(CurveAxis axis);
    void applyColors(const ThemeColors& colors);

    std::size_t count() const { return marks_.size(); }
    /// Where the line of that event stands along the axis.
    double key(std::size_t mark) const;
    /// The sentence of the event whose line is within a few pixels of `x`, the nearest one's; empty beside all.
    QString sentenceAt(double x) const;

   private:
    struct Mark {
        core::TrainingEvent event;
        QCPItemStraightLine* line;
        QCPItemText* label;
    };

    static void place(const Mark& mark, CurveAxis axis);
    static void color(const Mark& mark, const ThemeColors& colors);

    QCustomPlot& plot_;
    std::vector<Mark> marks_;
};

}  // namespace ui
