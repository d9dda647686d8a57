#include "ui/evaluate/page/VerdictBar.h"

#include <QPainter>
#include <algorithm>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kBarThickness = 8;
constexpr double kBarOverhang = 4;  // of marks, above and below the track
constexpr double kBarKnob = 5;      // radius
constexpr double kBarSmallFont = 0.85;
constexpr int kBarLeastWidth = 120;

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

BarPlace VerdictBar::place() const {
    const double top = QFontMetrics(smallFont()).height() + kBarOverhang + 1;
    return {QRectF(kBarKnob + 1, top, std::max(1.0, width() - 2 * (kBarKnob + 1)), kBarThickness),
            kBarOverhang,
            kBarKnob,
            1,
            QRectF(rect()),
            true};
}

void VerdictBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(smallFont());
    paintBar(painter, place(), line_, screenColors(theme_.colors()));
}

}  // namespace ui
