#include "ui/common/drawing/BarPainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

/// From 0, the left end, to 1; NaN where it is not known, or the bar has no length.
double shareOfBar(const core::VerdictLine& line, double value) {
    const double length = line.to - line.from;
    const bool none = line.figure.name.empty() || length == 0;
    return none ? std::numeric_limits<double>::quiet_NaN() : (value - line.from) / length;
}

/// A triangle that points out of the track.
QPolygonF outwardArrow(const QPointF& tip, int way, double size) {
    return QPolygonF(
        {tip, {tip.x() - way * size, tip.y() - 0.75 * size}, {tip.x() - way * size, tip.y() + 0.75 * size}});
}

/// The widest of the words that fits beside `taken`, above the value; gives where it is.
QRectF paintMarkName(QPainter& painter, const BarPlace& place, const core::VerdictLine& line, double value,
                     const QStringList& words, const QRectF& taken) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    for (QString name : words) {
        if (const int way = beyondBar(line, value); way != 0)
            name = way < 0 ? QStringLiteral("‹ ") + name : name + QStringLiteral(" ›");
        const double wide = metrics.horizontalAdvance(name);
        if (wide > place.room.width()) continue;
        const double left = std::clamp(place.xOf(line, value) - wide / 2, place.room.left(), place.room.right() - wide);
        const QRectF at(left, place.room.top(), wide, metrics.height());
        const double gap = metrics.height() / 2;
        if (!taken.isEmpty() && taken.adjusted(-gap, 0, gap, 0).intersects(at)) continue;
        painter.drawText(at, Qt::AlignCenter | Qt::TextDontClip, name);
        return at;
    }
    return {};  // who draws it says it elsewhere, too
}

void paintMarks(QPainter& painter, const BarPlace& place, const core::VerdictLine& line, const DrawColors& colors) {
    QRectF taken;
    const auto mark = [&](double value, Qt::PenStyle style, const QStringList& words) {
        if (std::isnan(shareOfBar(line, value))) return;
        const double x = place.xOf(line, value);
        painter.setPen(QPen(colors.text, 2 * place.line, style, Qt::FlatCap));
        painter.drawLine(QPointF(x, place.track.top() - place.overhang),
                         QPointF(x, place.track.bottom() + place.overhang));
        if (!place.named) return;
        painter.setPen(colors.muted);
        taken = paintMarkName(painter, place, line, value, words, taken);
    };
    const auto text = [](const char* words) { return QCoreApplication::translate("ui::VerdictBar", words); };
    mark(line.figure.floor, Qt::SolidLine, {messageText(core::floorLabelOf(line.figure))});
    //: A mark on a bar: the figure that images get that were reduced to half their size and enlarged again.
    mark(line.figure.reference, Qt::DotLine,
         {text(QT_TRANSLATE_NOOP("ui::VerdictBar", "blurred to half size")),
          text(QT_TRANSLATE_NOOP("ui::VerdictBar", "blurred"))});
}

void paintWhisker(QPainter& painter, const BarPlace& place, const core::VerdictLine& line, const DrawColors& colors) {
    const auto& [low, high] = line.figure.interval;
    if (std::isnan(low) || std::isnan(high)) return;
    const double middle = place.track.center().y();
    painter.setPen(QPen(colors.text, 1.5 * place.line));
    painter.drawLine(QPointF(place.xOf(line, low), middle), QPointF(place.xOf(line, high), middle));
    for (const double limit : {low, high}) {
        if (beyondBar(line, limit) != 0) continue;
        const double x = place.xOf(line, limit);
        painter.drawLine(QPointF(x, middle - place.overhang), QPointF(x, middle + place.overhang));
    }
}

}  // namespace

BarPlace BarPlace::in(const QRectF& room) {
    const double thickness = room.height() / 3;
    const double knob = room.height() / 4.8;
    const double line = std::max(1.0, room.height() / 24);
    return {QRectF(room.left() + knob + line, room.center().y() - thickness / 2,
                   std::max(1.0, room.width() - 2 * (knob + line)), thickness),
            thickness / 2,
            knob,
            line,
            room,
            false};
}

double BarPlace::xOf(const core::VerdictLine& of, double value) const {
    const double share = shareOfBar(of, value);
    return track.left() + track.width() * (std::isnan(share) ? 0.0 : std::clamp(share, 0.0, 1.0));
}

int beyondBar(const core::VerdictLine& line, double value) {
    const double share = shareOfBar(line, value);
    return share < 0 ? -1 : (share > 1 ? 1 : 0);
}

void paintBar(QPainter& painter, const BarPlace& place, const core::VerdictLine& line, const DrawColors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF& track = place.track;
    const double round = track.height() / 2;
    const double half = place.line / 2;
    const QColor color = answerColor(colors, line.answer);
    painter.setPen(QPen(colors.border, place.line));
    painter.setBrush(colors.track);
    painter.drawRoundedRect(track.adjusted(half, half, -half, -half), round, round);
    const double value = line.figure.value;
    const bool known = !std::isnan(shareOfBar(line, value));
    const double end = place.xOf(line, value);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (known && end > track.left())
        painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(end, track.bottom())), round, round);
    paintMarks(painter, place, line, colors);
    if (known) {
        painter.setPen(QPen(colors.ground, place.line));
        painter.setBrush(color);
        const double middle = track.center().y();
        if (const int way = beyondBar(line, value); way != 0) {
            const double tip = way < 0 ? place.room.left() + half : place.room.right() - half;
            painter.drawPolygon(outwardArrow({tip, middle}, way, track.height()));
        } else {
            painter.drawEllipse(QPointF(end, middle), place.knob, place.knob);
        }
        paintWhisker(painter, place, line, colors);
    }
    painter.restore();
}

}  // namespace ui
