#include "ui/common/plots/CurveReadout.h"

#include "ui/common/plots/Plotting.h"

#include "ui/common/plots/CustomPlot.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
const QString kLayer = QStringLiteral("readout");
constexpr double kGap = 4;  // pixels from the corner
}  // namespace

CurveReadout::CurveReadout(QCustomPlot& plot) : line_(new QCPItemStraightLine(&plot)), text_(new QCPItemText(&plot)) {
    // A layer of its own, so that moving the pointer does not draw 100,000 points again.
    plot.addLayer(kLayer);
    plot.layer(kLayer)->setMode(QCPLayer::lmBuffered);
    line_->setLayer(kLayer);
    text_->setLayer(kLayer);
    text_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    text_->setTextAlignment(Qt::AlignLeft);
    text_->setPadding({6, 2, 6, 2});
    text_->position->setTypeX(QCPItemPosition::ptAbsolute);
    text_->position->setTypeY(QCPItemPosition::ptAbsolute);
    setVisible(false);
}

void CurveReadout::show(double key, const QString& text) {
    const QCPAxisRect& axes = *text_->parentPlot()->axisRect();
    line_->point1->setCoords(key, 1);
    line_->point2->setCoords(key, 2);
    text_->position->setCoords(axes.left() + kGap, axes.top() + kGap);
    text_->setText(text);
    setVisible(true);
    line_->layer()->replot();
}

void CurveReadout::hide() {
    setVisible(false);
    line_->layer()->replot();
}

bool CurveReadout::visible() const {
    return line_->visible();
}

void CurveReadout::setVisible(bool visible) {
    line_->setVisible(visible);
    text_->setVisible(visible);
}

void CurveReadout::applyColors(const ThemeColors& colors) {
    line_->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    QColor ground = colors.raised;
    ground.setAlpha(235);
    text_->setBrush(ground);
    text_->setPen(QPen(colors.border));
    text_->setColor(colors.text);
    text_->setFont(text_->parentPlot()->font());
}

}  // namespace ui
