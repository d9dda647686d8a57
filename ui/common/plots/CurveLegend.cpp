#include "ui/common/plots/CurveLegend.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int kLegendAbove = 4;  // pixels
constexpr int kLegendBelow = 4;
constexpr int kLegendSpacing = 14;  // between two names
constexpr QSize kLegendLine(26, 14);
constexpr int kLegendShare = 3;  // a third of the plot's height
}  // namespace

CurveLegend::CurveLegend() {
    setMargins({});
    setIconSize(kLegendLine);
}

CurveLegend* CurveLegend::placeAbove(QCustomPlot& plot) {
    plot.axisRect()->insetLayout()->remove(plot.legend);
    auto* legend = new CurveLegend;
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, legend);
    plot.plotLayout()->setRowSpacing(0);
    legend->setLayer(QStringLiteral("legend"));
    plot.legend = legend;
    return legend;
}

int CurveLegend::left() const {
    return mParentPlot->axisRect()->margins().left();
}

int CurveLegend::room() const {
    return std::max(1, mParentPlot->viewport().width() - left() - mParentPlot->axisRect()->margins().right());
}

int CurveLegend::rowHeight() const {
    int height = QFontMetrics(font()).height() + 1;  // what hangs below the line is not cut
    for (int index = 0; index < itemCount(); ++index)
        height = std::max(height, item(index)->minimumOuterSizeHint().height());
    return height;
}

int CurveLegend::mostRows() const {
    return std::max(1, mParentPlot->viewport().height() / kLegendShare / rowHeight());
}

QString CurveLegend::rest(int shown) const {
    return QStringLiteral("+%1").arg(itemCount() - shown);
}

std::vector<QRect> CurveLegend::places() const {
    std::vector<QRect> places;
    const int height = rowHeight();
    QPoint at;
    for (int index = 0; index < itemCount(); ++index) {
        const int width = std::min(room(), item(index)->minimumOuterSizeHint().width());
        if (at.x() > 0 && at.x() + width > room()) at = QPoint(0, at.y() + height);
        places.emplace_back(at, QSize(width, height));
        at.rx() += width + kLegendSpacing;
    }
    return places;
}

QSize CurveLegend::minimumOuterSizeHint() const {
    if (!visible() || itemCount() == 0) return {0, 0};
    const int rows = std::min(mostRows(), places().back().y() / rowHeight() + 1);
    return {0, kLegendAbove + rows * rowHeight() + kLegendBelow};
}

QSize CurveLegend::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void CurveLegend::updateLayout() {
    const std::vector<QRect> all = places();
    const int bottom = mostRows() * rowHeight();
    shown_ = static_cast<int>(std::count_if(all.begin(), all.end(),
                                            [&](const QRect& place) { return place.y() + place.height() <= bottom; }));
    // What says that there are more needs room beside the last one.
    const QFontMetrics metrics(font());
    while (shown_ > 1 && shown_ < itemCount() &&
           all[static_cast<std::size_t>(shown_ - 1)].right() + kLegendSpacing +
                   metrics.horizontalAdvance(rest(shown_)) >
               room())
        --shown_;
    for (int index = 0; index < itemCount(); ++index) {
        item(index)->setVisible(index < shown_);
        item(index)->setOuterRect(
            all[static_cast<std::size_t>(index)].translated(rect().topLeft() + QPoint(left(), kLegendAbove)));
    }
}

void CurveLegend::draw(QCPPainter* painter) {
    if (shown_ == itemCount() || shown_ == 0) return;
    const QRect last = item(shown_ - 1)->outerRect();
    painter->setFont(font());
    painter->setPen(QPen(textColor()));
    painter->drawText(QRect(last.right() + kLegendSpacing, last.y(), room(), last.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, rest(shown_));
}

}  // namespace ui
