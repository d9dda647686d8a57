#include "ui/evaluate/page/DetailChart.h"

#include "ui/common/plots/Plotting.h"

#include <QHelpEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/common/ToolTips.h"
#include "ui/common/plots/CurveLegend.h"
#include "ui/common/plots/CurvePlotStyle.h"
#include "ui/common/plots/CurveTicker.h"
#include "ui/common/plots/CustomPlot.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/FigureText.h"

namespace ui {

namespace {

constexpr int kChartHeight = 260;  // pixels
constexpr int kChartWidest = 640;
constexpr double kChartMargin = 0.03;  // of the range, on either side
constexpr double kChartNear = 16;      // pixels

/// The range of all finite values, and a little more; around a single one.
QCPRange rangeOf(const core::CurveDetail& detail, std::vector<double> core::CurveDetail::Curve::*values) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const core::CurveDetail::Curve& curve : detail.curves)
        for (const double value : curve.*values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (low > high) return {0, 1};
    const double margin = high > low ? kChartMargin * (high - low) : std::max(0.5, 0.1 * std::abs(low));
    return {low - margin, high + margin};
}

}  // namespace

DetailChart::DetailChart(const core::CurveDetail& detail, Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), plot_(new QCustomPlot(this)) {
    // The page scrolls below the pointer: the plot takes no wheel.
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setMinimumSize(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    setFixedHeight(kChartHeight);
    setMinimumWidth(200);
    setMaximumWidth(kChartWidest);
    ToolTips::leaveTo(*this);
    setAccessibleName(messageText(detail.title));
    addCurves(detail);
    applyColors();
    connect(&theme_, &Theme::changed, this, [this] {
        applyColors();
        plot_->replot(QCustomPlot::rpQueuedRefresh);
    });
}

void DetailChart::addCurves(const core::CurveDetail& detail) {
    QStringList names;
    CurveLegend::placeAbove(*plot_)->setVisible(detail.curves.size() > 1);
    // Not graphs, whose values have an order: a curve may rise straight up.
    for (const core::CurveDetail::Curve& from : detail.curves) {
        auto* curve = new QCPCurve(plot_->xAxis, plot_->yAxis);
        const auto count = static_cast<qsizetype>(std::min(from.x.size(), from.y.size()));
        curve->setData(QVector<double>(from.x.begin(), from.x.begin() + count),
                       QVector<double>(from.y.begin(), from.y.begin() + count));
        curve->setName(messageText(from.label));
        names << curve->name();
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new CurveTicker(/*logarithmic=*/false)));
    plot_->xAxis->setLabel(messageText(detail.xLabel));
    plot_->yAxis->setLabel(messageText(detail.yLabel));
    plot_->xAxis->setRange(rangeOf(detail, &core::CurveDetail::Curve::x));
    plot_->yAxis->setRange(rangeOf(detail, &core::CurveDetail::Curve::y));
}

void DetailChart::applyColors() {
    const ThemeColors& colors = theme_.colors();
    applyPlotStyle(*plot_, colors);
    plot_->setBackground(colors.window);
    for (int place = 0; place < plot_->plottableCount(); ++place)
        plot_->plottable(place)->setPen(curvePen(colors, place, CurveWeight::thick));
}

QSize DetailChart::sizeHint() const {
    return {kChartWidest, kChartHeight};
}

QString DetailChart::readingAt(const QPoint& place) const {
    QString nearest;
    double least = kChartNear;
    for (int at = 0; at < plot_->plottableCount(); ++at) {
        const auto* curve = qobject_cast<const QCPCurve*>(plot_->plottable(at));
        for (const QCPCurveData& point : *curve->data()) {
            const double distance = std::hypot(plot_->xAxis->coordToPixel(point.key) - place.x(),
                                               plot_->yAxis->coordToPixel(point.value) - place.y());
            if (!(distance < least)) continue;
            least = distance;
            nearest = QStringLiteral("%1: %2, %3")
                          .arg(curve->name(), numberText(locale(), point.key), numberText(locale(), point.value));
        }
    }
    return nearest;
}

bool DetailChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    ToolTips::show(help->globalPos(), readingAt(plot_->mapFrom(this, help->pos())), this);
    return true;
}

}  // namespace ui
