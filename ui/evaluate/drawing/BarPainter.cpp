#include "ui/evaluate/drawing/BarPainter.h"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <cmath>

#include "ui/evaluate/drawing/DrawColors.h"

namespace ui {

std::optional<double> placeOnBar(const core::VerdictLine& line, double value) {
    const double length = line.to - line.from;
    if (line.figure.name.empty() || !std::isfinite(value) || !std::isfinite(length) || length == 0) return std::nullopt;
    return std::clamp((value - line.from) / length, 0.0, 1.0);
}

void paintBar(QPainter& painter, const QRectF& place, const core::VerdictLine& line, const DrawColors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double thickness = place.height() / 3;
    const QRectF track(place.left(), place.center().y() - thickness / 2, place.width(), thickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixedColor(colors.ground, colors.border, 0.7));
    painter.drawRoundedRect(track, thickness / 2, thickness / 2);
    const auto across = [&](double at) { return place.left() + at * place.width(); };

    const core::Figure& figure = line.figure;
    const QColor color = answerColor(colors, line.answer);
    const auto low = placeOnBar(line, figure.interval.low);
    const auto high = placeOnBar(line, figure.interval.high);
    if (low && high) {
        const double left = across(std::min(*low, *high));
        painter.setBrush(mixedColor(colors.ground, color, 0.45));
        painter.drawRect(QRectF(left, track.top(), across(std::max(*low, *high)) - left, thickness));
    }
    const double width = std::max(1.0, place.height() / 12);
    const auto upright = [&](const std::optional<double>& at, Qt::PenStyle style) {
        if (!at) return;
        painter.setPen(QPen(colors.text, width, style, Qt::FlatCap));
        // The whole line is seen at the ends, too.
        const double x = std::clamp(across(*at), place.left() + width / 2, place.right() - width / 2);
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
    };
    upright(placeOnBar(line, figure.floor), Qt::SolidLine);
    upright(placeOnBar(line, figure.reference), Qt::DashLine);
    if (const auto value = placeOnBar(line, figure.value)) {
        const double radius = place.height() / 3.2;
        const double x = std::clamp(across(*value), place.left() + radius, place.right() - radius);
        painter.setPen(QPen(colors.ground, width));
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x, place.center().y()), radius, radius);
    }
    painter.restore();
}

}  // namespace ui
