#include "ui/evaluate/page/VerdictBar.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/AnswerIcon.h"

namespace ui {

namespace {

constexpr double kBarThickness = 8;
constexpr double kBarOverhang = 4;  // of marks, above and below the track
constexpr double kBarKnob = 5;      // radius
constexpr double kBarSmallFont = 0.85;
constexpr int kBarLeastWidth = 120;

/// A triangle that points out of the track.
QPolygonF outwardArrow(const QPointF& tip, int way) {
    return QPolygonF({tip, {tip.x() - way * 8, tip.y() - 6}, {tip.x() - way * 8, tip.y() + 6}});
}

}  // namespace

VerdictBar::VerdictBar(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VerdictBar::setLine(const core::VerdictLine& line) {
    line_ = line;
    update();
}

QFont VerdictBar::smallFont() const {
    QFont small = font();
    small.setPointSizeF(kBarSmallFont * QFontInfo(small).pointSizeF());
    return small;
}

QSize VerdictBar::sizeHint() const {
    return {320, QFontMetrics(smallFont()).height() + static_cast<int>(kBarThickness + 2 * kBarOverhang) + 2};
}

QSize VerdictBar::minimumSizeHint() const {
    return {kBarLeastWidth, sizeHint().height()};
}

QRectF VerdictBar::track() const {
    const double top = QFontMetrics(smallFont()).height() + kBarOverhang + 1;
    return {kBarKnob + 1, top, std::max(1.0, width() - 2 * (kBarKnob + 1)), kBarThickness};
}

double VerdictBar::placeOf(double value) const {
    const double span = line_.to - line_.from;
    return span == 0 ? std::numeric_limits<double>::quiet_NaN() : (value - line_.from) / span;
}

double VerdictBar::xOf(double value) const {
    const double place = placeOf(value);
    return track().left() + track().width() * (std::isnan(place) ? 0.0 : std::clamp(place, 0.0, 1.0));
}

int VerdictBar::beyond(double value) const {
    const double place = placeOf(value);
    return place < 0 ? -1 : (place > 1 ? 1 : 0);
}

void VerdictBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = theme_.colors();
    const QColor color = answerColor(line_.answer, colors);
    const QRectF bar = track();
    const double middle = bar.center().y();
    const core::Figure& figure = line_.figure;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), kBarThickness / 2, kBarThickness / 2);
    const bool known = !std::isnan(placeOf(figure.value));
    const double end = xOf(figure.value);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (known && end > bar.left())
        painter.drawRoundedRect(QRectF(bar.topLeft(), QPointF(end, bar.bottom())), kBarThickness / 2,
                                kBarThickness / 2);
    drawMarks(painter);
    if (!known) return;
    painter.setPen(QPen(colors.window, 1));
    painter.setBrush(color);
    if (const int way = beyond(figure.value); way != 0) {
        painter.drawPolygon(outwardArrow({way < 0 ? 0.5 : width() - 0.5, middle}, way));
    } else {
        painter.drawEllipse(QPointF(end, middle), kBarKnob, kBarKnob);
    }
    const auto& [low, high] = figure.interval;
    if (std::isnan(low) || std::isnan(high)) return;
    painter.setPen(QPen(colors.text, 1.5));
    painter.drawLine(QPointF(xOf(low), middle), QPointF(xOf(high), middle));
    for (const double limit : {low, high})
        if (beyond(limit) == 0)
            painter.drawLine(QPointF(xOf(limit), middle - kBarOverhang), QPointF(xOf(limit), middle + kBarOverhang));
}

void VerdictBar::drawMarks(QPainter& painter) const {
    const ThemeColors& colors = theme_.colors();
    const QRectF bar = track();
    painter.setFont(smallFont());
    QRectF taken;
    const auto mark = [&](double value, Qt::PenStyle style, const QStringList& words) {
        if (std::isnan(placeOf(value))) return;
        painter.setPen(QPen(colors.text, 2, style, Qt::FlatCap));
        painter.drawLine(QPointF(xOf(value), bar.top() - kBarOverhang),
                         QPointF(xOf(value), bar.bottom() + kBarOverhang));
        painter.setPen(colors.mutedText);
        taken = drawName(painter, value, words, taken);
    };
    mark(line_.figure.floor, Qt::SolidLine, {messageText(core::floorLabelOf(line_.figure))});
    //: A mark on a bar: the figure that images get that were reduced to half their size and enlarged again.
    mark(line_.figure.reference, Qt::DotLine, {tr("blurred to half size"), tr("blurred")});
}

QRectF VerdictBar::drawName(QPainter& painter, double value, const QStringList& words, const QRectF& taken) const {
    for (QString name : words) {
        if (const int way = beyond(value); way != 0)
            name = way < 0 ? QStringLiteral("‹ ") + name : name + QStringLiteral(" ›");
        const QFontMetrics metrics(smallFont());
        const double wide = metrics.horizontalAdvance(name);
        if (wide > width()) continue;
        const double left = std::clamp(xOf(value) - wide / 2, 0.0, width() - wide);
        const QRectF place(left, 0, wide, metrics.height());
        if (!taken.isEmpty() && taken.adjusted(-space::kMedium, 0, space::kMedium, 0).intersects(place)) continue;
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, name);
        return place;
    }
    return {};  // the tool tip has it
}

}  // namespace ui
