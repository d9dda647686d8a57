#include "ui/common/drawing/CurvePainter.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVector>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/plots/TickLabels.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

struct AxisRange {
    double low = 0;
    double high = 1;
};

AxisRange rangeOfValues(const core::CurveDetail& plot, std::vector<double> core::CurveDetail::Curve::*values) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const core::CurveDetail::Curve& curve : plot.curves)
        for (const double value : curve.*values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (!(low <= high)) return {};
    if (low == high) return {low - 0.5, high + 0.5};
    return {low, high};
}

/// About so many round numbers between the ends.
QVector<double> ticksIn(const AxisRange& range, int wanted) {
    const double rough = (range.high - range.low) / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double round : {1.0, 2.0, 5.0})
        if (round * power >= rough * 0.999) {
            step = round * power;
            break;
        }
    QVector<double> ticks;
    constexpr int kMostTicks = 50;
    const double first = std::ceil(range.low / step - 1e-9);
    for (int at = 0; at < kMostTicks && (first + at) * step <= range.high + 1e-9 * step; ++at)
        ticks << (first + at) * step + 0.0;
    return ticks;
}

/// A row of the legend for each line of names that fits the width.
std::vector<QRectF> legendPlaces(const QFontMetricsF& metrics, const QRectF& place, const core::CurveDetail& plot) {
    const double line = metrics.height();
    const double mark = 2 * line;
    std::vector<QRectF> places;
    double x = place.left();
    double y = place.top();
    for (const core::CurveDetail::Curve& curve : plot.curves) {
        const double width = std::min(mark + metrics.horizontalAdvance(messageText(curve.label)) + line, place.width());
        if (x > place.left() && x + width > place.right()) {
            x = place.left();
            y += 1.2 * line;
        }
        places.emplace_back(x, y, width, line);
        x += width;
    }
    return places;
}

/// Where things are in a plot.
struct PlotPlan {
    AxisRange x, y;
    QVector<double> xTicks, yTicks;
    QVector<QString> xLabels, yLabels;
    std::vector<QRectF> legend;
    QRectF field;

    QPointF at(double across, double up) const {
        return {field.left() + (across - x.low) / (x.high - x.low) * field.width(),
                field.bottom() - (up - y.low) / (y.high - y.low) * field.height()};
    }
};

PlotPlan planOfPlot(const QFontMetricsF& metrics, const QRectF& place, const core::CurveDetail& plot,
                    const QLocale& locale) {
    const double line = metrics.height();
    PlotPlan plan;
    plan.x = rangeOfValues(plot, &core::CurveDetail::Curve::x);
    plan.y = rangeOfValues(plot, &core::CurveDetail::Curve::y);
    plan.xTicks = ticksIn(plan.x, 6);
    plan.yTicks = ticksIn(plan.y, 5);
    plan.xLabels = tickLabels(plan.xTicks, locale);
    plan.yLabels = tickLabels(plan.yTicks, locale);
    plan.legend = legendPlaces(metrics, place, plot);
    double widest = 0;
    for (const QString& label : plan.yLabels) widest = std::max(widest, metrics.horizontalAdvance(label));
    const double top = plan.legend.empty() ? place.top() + line / 2 : plan.legend.back().bottom() + line / 2;
    // A label stands on either side of its tick, also at the right end.
    plan.field = QRectF(QPointF(place.left() + 1.4 * line + widest + line / 2, top),
                        QPointF(place.right() - 1.5 * line, place.bottom() - 2.9 * line));
    return plan;
}

QPen penOf(std::size_t curve, const DrawColors& colors, double width) {
    const auto count = static_cast<std::size_t>(std::max<qsizetype>(colors.curves.size(), 1));
    const QColor color = colors.curves.isEmpty() ? colors.accent : colors.curves[static_cast<qsizetype>(curve % count)];
    return QPen(color, width, curve / count % 2 == 0 ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap, Qt::RoundJoin);
}

void paintAxes(QPainter& painter, const QRectF& place, const PlotPlan& plan, const core::CurveDetail& plot,
               const DrawColors& colors) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double line = metrics.height();
    const double thin = std::max(1.0, line / 20);
    for (qsizetype at = 0; at < plan.xTicks.size(); ++at) {
        const double x = plan.at(plan.xTicks[at], plan.y.low).x();
        painter.setPen(QPen(colors.border, thin));
        painter.drawLine(QPointF(x, plan.field.top()), QPointF(x, plan.field.bottom() + line / 4));
        painter.setPen(colors.text);
        painter.drawText(QRectF(x - 5 * line, plan.field.bottom() + line / 3, 10 * line, line), Qt::AlignCenter,
                         plan.xLabels[at]);
    }
    for (qsizetype at = 0; at < plan.yTicks.size(); ++at) {
        const double y = plan.at(plan.x.low, plan.yTicks[at]).y();
        painter.setPen(QPen(colors.border, thin));
        painter.drawLine(QPointF(plan.field.left() - line / 4, y), QPointF(plan.field.right(), y));
        painter.setPen(colors.text);
        painter.drawText(QRectF(place.left(), y - line / 2, plan.field.left() - line / 2 - place.left(), line),
                         Qt::AlignRight | Qt::AlignVCenter, plan.yLabels[at]);
    }
    painter.setPen(QPen(colors.muted, thin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plan.field);
    painter.setPen(colors.muted);
    painter.drawText(QRectF(plan.field.left(), place.bottom() - 1.3 * line, plan.field.width(), line), Qt::AlignCenter,
                     metrics.elidedText(messageText(plot.xLabel), Qt::ElideRight, plan.field.width()));
    painter.save();
    painter.translate(place.left(), plan.field.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, plan.field.height(), line), Qt::AlignCenter,
                     metrics.elidedText(messageText(plot.yLabel), Qt::ElideRight, plan.field.height()));
    painter.restore();
}

void paintCurve(QPainter& painter, const PlotPlan& plan, const core::CurveDetail::Curve& curve) {
    QPainterPath path;
    bool drawn = false;
    for (std::size_t at = 0; at < std::min(curve.x.size(), curve.y.size()); ++at) {
        const bool known = std::isfinite(curve.x[at]) && std::isfinite(curve.y[at]);
        if (known && drawn) path.lineTo(plan.at(curve.x[at], curve.y[at]));
        if (known && !drawn) path.moveTo(plan.at(curve.x[at], curve.y[at]));
        drawn = known;
    }
    painter.drawPath(path);
}

}  // namespace

QRectF curveField(const QPainter& painter, const QRectF& place, const core::CurveDetail& plot, const QLocale& locale) {
    return planOfPlot(QFontMetricsF(painter.font(), painter.device()), place, plot, locale).field;
}

QPointF curvePoint(const QFontMetricsF& metrics, const QRectF& place, const core::CurveDetail& plot,
                   const QLocale& locale, double x, double y) {
    return planOfPlot(metrics, place, plot, locale).at(x, y);
}

void paintCurves(QPainter& painter, const QRectF& place, const core::CurveDetail& plot, const DrawColors& colors,
                 const QLocale& locale) {
    const PlotPlan plan = planOfPlot(QFontMetricsF(painter.font(), painter.device()), place, plot, locale);
    if (plan.field.width() <= 0 || plan.field.height() <= 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, place, plan, plot, colors);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double line = metrics.height();
    const double thick = std::max(2.5, line / 9);
    for (std::size_t at = 0; at < plot.curves.size(); ++at) {
        const QRectF& legend = plan.legend[at];
        painter.setPen(penOf(at, colors, thick));
        painter.setBrush(Qt::NoBrush);
        paintCurve(painter, plan, plot.curves[at]);
        const double middle = legend.center().y();
        painter.drawLine(QPointF(legend.left(), middle), QPointF(legend.left() + 1.5 * line, middle));
        painter.setPen(colors.text);
        const QRectF name(legend.left() + 2 * line, legend.top(), legend.width() - 2 * line, line);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(messageText(plot.curves[at].label), Qt::ElideRight, name.width()));
    }
    painter.restore();
}

}  // namespace ui
