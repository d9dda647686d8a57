#include "ui/explore/sliders/LatentTrack.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr double kHandleRadius = 6;
constexpr double kFocusRing = 2;
constexpr double kGroove = 3;
constexpr int kArrowStep = 5;
constexpr int kPageStep = 50;
static_assert(LatentTrack::kMargin >= kHandleRadius + kFocusRing);
}  // namespace

LatentTrack::LatentTrack(Theme& theme, QWidget* parent) : QAbstractSlider(parent), theme_(theme) {
    setOrientation(Qt::Horizontal);
    setRange(-kReach, kReach);
    setSingleStep(kArrowStep);
    setPageStep(kPageStep);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LatentTrack::sizeHint() const {
    return {120, 24};
}

double LatentTrack::positionOf(int value) const {
    return kMargin + (width() - 2 * kMargin) * (value - minimum()) / static_cast<double>(maximum() - minimum());
}

int LatentTrack::valueAt(double x) const {
    const double share = (x - kMargin) / std::max(1, width() - 2 * kMargin);
    return minimum() + static_cast<int>(std::lround(share * (maximum() - minimum())));
}

void LatentTrack::paintEvent(QPaintEvent*) {
    const ThemeColors colors = theme_.colors();
    const double middle = height() / 2.0;
    const double center = positionOf(0);
    const double handle = positionOf(sliderPosition());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.border);
    painter.drawRoundedRect(QRectF(kMargin, middle - kGroove / 2, width() - 2 * kMargin, kGroove), 1.5, 1.5);
    painter.drawRect(QRectF(center - 0.5, middle - 6, 1, 12));
    painter.setBrush(isEnabled() ? colors.accent : colors.border);
    painter.drawRect(QRectF(QPointF(center, middle - kGroove / 2), QPointF(handle, middle + kGroove / 2)).normalized());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, kFocusRing));
        painter.drawEllipse(QPointF(handle, middle), kHandleRadius + 1, kHandleRadius + 1);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(!isEnabled() ? colors.mutedText : isSliderDown() ? colors.accent : colors.text);
    painter.drawEllipse(QPointF(handle, middle), kHandleRadius - 1, kHandleRadius - 1);
}

void LatentTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    setSliderPosition(valueAt(event->position().x()));
    update();
}

void LatentTrack::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) setSliderPosition(valueAt(event->position().x()));
}

void LatentTrack::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isSliderDown()) return;
    setSliderDown(false);
    update();
}

void LatentTrack::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    Q_EMIT resetRequested();
}

void LatentTrack::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QAbstractSlider::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void LatentTrack::focusInEvent(QFocusEvent* event) {
    QAbstractSlider::focusInEvent(event);
    update();
}

void LatentTrack::focusOutEvent(QFocusEvent* event) {
    QAbstractSlider::focusOutEvent(event);
    update();
}

}  // namespace ui
