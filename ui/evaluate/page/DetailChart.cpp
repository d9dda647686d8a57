#include "ui/evaluate/page/DetailChart.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/ToolTips.h"
#include "ui/common/drawing/CurvePainter.h"
#include "ui/common/drawing/DrawColors.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/FigureText.h"

namespace ui {

namespace {

constexpr int kChartHeight = 260;  // pixels
constexpr int kChartWidest = 640;
constexpr double kChartNear = 16;  // pixels

}  // namespace

DetailChart::DetailChart(core::CurveDetail detail, Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), detail_(std::move(detail)) {
    setFixedHeight(kChartHeight);
    setMinimumWidth(200);
    setMaximumWidth(kChartWidest);
    ToolTips::leaveTo(*this);
    setAccessibleName(messageText(detail_.title));
    QStringList names;
    for (const core::CurveDetail::Curve& curve : detail_.curves) names << messageText(curve.label);
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize DetailChart::sizeHint() const {
    return {kChartWidest, kChartHeight};
}

QRectF DetailChart::room() const {
    return QRectF(rect()).adjusted(space::kSmall, space::kSmall, -space::kSmall, -space::kSmall);
}

QPointF DetailChart::placeOf(double x, double y) const {
    return curvePoint(QFontMetricsF(font(), this), room(), detail_, locale(), x, y);
}

void DetailChart::paintEvent(QPaintEvent* /*event*/) {
    const DrawColors colors = screenColors(theme_.colors());
    QPainter painter(this);
    painter.fillRect(rect(), colors.ground);
    paintCurves(painter, room(), detail_, colors, locale());
}

QString DetailChart::readingAt(const QPoint& place) const {
    QString nearest;
    double least = kChartNear;
    for (const core::CurveDetail::Curve& curve : detail_.curves) {
        for (std::size_t at = 0; at < std::min(curve.x.size(), curve.y.size()); ++at) {
            const QPointF apart = placeOf(curve.x[at], curve.y[at]) - place;
            const double distance = std::hypot(apart.x(), apart.y());
            if (!(distance < least)) continue;
            least = distance;
            nearest = QStringLiteral("%1: %2, %3")
                          .arg(messageText(curve.label), numberText(locale(), curve.x[at]),
                               numberText(locale(), curve.y[at]));
        }
    }
    return nearest;
}

bool DetailChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    ToolTips::show(help->globalPos(), readingAt(help->pos()), this);
    return true;
}

}  // namespace ui
