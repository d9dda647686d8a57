#include "ui/common/plots/CurveMarks.h"

#include "ui/common/plots/Plotting.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <cmath>

#include "ui/common/plots/CustomPlot.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kReach = 5;  // pixels from a line that still are at it
constexpr double kLabelSize = 0.85;

bool diverged(const core::TrainingEvent& event) {
    return event.kind == core::TrainingEventKind::recovered;
}

double keyOf(const core::TrainingEvent& event, CurveAxis axis) {
    switch (axis) {
        case CurveAxis::steps:
            return static_cast<double>(event.step);
        case CurveAxis::epochs:
            return event.epoch;
        case CurveAxis::seconds:
            break;
    }
    return event.seconds;
}

}  // namespace

void CurveMarks::add(const std::vector<core::TrainingEvent>& events, CurveAxis axis, const ThemeColors& colors) {
    for (const core::TrainingEvent& event : events) {
        if (event.kind == core::TrainingEventKind::ended) continue;  // where the curves end
        const Mark mark{event, new QCPItemStraightLine(&plot_), new QCPItemText(&plot_)};
        mark.label->setText(diverged(event) ? QCoreApplication::translate("ui::CurveMarks", "diverged")
                                            : QCoreApplication::translate("ui::CurveMarks", "changed"));
        mark.line->setAntialiased(false);
        QFont font = plot_.font();
        font.setPointSizeF(kLabelSize * QFontInfo(font).pointSizeF());
        mark.label->setFont(font);
        // Along the line, from its top: a curve that falls leaves room there, and neighbors do not overlap.
        mark.label->setRotation(-90);
        mark.label->setPadding({0, 0, 4, 1});
        mark.label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
        mark.label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        mark.label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        place(mark, axis);
        color(mark, colors);
        marks_.push_back(mark);
    }
}

void CurveMarks::clear() {
    for (const Mark& mark : marks_) {
        plot_.removeItem(mark.label);
        plot_.removeItem(mark.line);
    }
    marks_.clear();
}

void CurveMarks::place(const Mark& mark, CurveAxis axis) {
    const double key = keyOf(mark.event, axis);
    mark.line->point1->setCoords(key, 1);
    mark.line->point2->setCoords(key, 2);
    mark.label->position->setCoords(key, 0);
}

void CurveMarks::color(const Mark& mark, const ThemeColors& colors) {
    const QColor color = diverged(mark.event) ? colors.danger : colors.mutedText;
    mark.line->setPen(QPen(color, 1, Qt::DashLine));
    mark.label->setColor(color);
}

void CurveMarks::setAxis(CurveAxis axis) {
    for (const Mark& mark : marks_) place(mark, axis);
}

void CurveMarks::applyColors(const ThemeColors& colors) {
    for (const Mark& mark : marks_) color(mark, colors);
}

double CurveMarks::key(std::size_t mark) const {
    return marks_[mark].line->point1->key();
}

QString CurveMarks::sentenceAt(double x) const {
    const Mark* nearest = nullptr;
    double distance = kReach;
    for (const Mark& mark : marks_) {
        // Of lines at one place the newest one's.
        const double away = std::abs(mark.line->point1->pixelPosition().x() - x);
        if (away > distance) continue;
        distance = away;
        nearest = &mark;
    }
    return nearest == nullptr ? QString() : messageText(nearest->event.message);
}

}  // namespace ui
