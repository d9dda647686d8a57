#include "ui/explore/directions/DirectionWay.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <utility>

#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kLeastGap = 3;
constexpr double kCorner = 4;
}  // namespace

DirectionWay::DirectionWay(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme), images_(kImages) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Traversal: samples along the slider, from its left end to its right end. Click one to go there."));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DirectionWay::setImages(const std::vector<QImage>& images) {
    images_ = images;
    images_.resize(kImages);
    update();
}

void DirectionWay::setPosition(double position) {
    const int before = current();
    position_ = position;
    if (current() != before) update();
}

int DirectionWay::current() const {
    const auto nearest = static_cast<int>(std::lround(position_ * (kImages - 1)));
    return nearest >= 0 && nearest < kImages ? nearest : -1;
}

QSize DirectionWay::sizeHint() const {
    return {kImages * kSide + (kImages - 1) * kLeastGap, kSide};
}

QRect DirectionWay::imageRect(int place) const {
    return {place * (width() - kSide) / (kImages - 1), 0, kSide, kSide};
}

int DirectionWay::placeAt(const QPoint& position) const {
    for (int place = 0; place < kImages; ++place)
        if (imageRect(place).contains(position)) return place;
    return -1;
}

void DirectionWay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors colors = theme_.colors();
    if (!isEnabled()) painter.setOpacity(0.5);
    for (int place = 0; place < kImages; ++place) {
        const QRectF whole = imageRect(place);
        QPainterPath frame;
        frame.addRoundedRect(whole, kCorner, kCorner);
        painter.fillPath(frame, colors.raised);
        if (const QImage& drawn = image(place); !drawn.isNull()) {
            painter.save();
            painter.setClipPath(frame);
            painter.drawImage(rectInside(whole, drawn.size()), drawn);
            painter.restore();
        }
        const bool here = place == current();
        if (!here && place != hovered_) continue;
        const double line = here ? 2 : 1;
        painter.setPen(QPen(here ? colors.accent : colors.mutedText, line));
        const double inside = line / 2;
        painter.drawRoundedRect(whole.adjusted(inside, inside, -inside, -inside), kCorner, kCorner);
    }
}

void DirectionWay::hover(int place) {
    if (std::exchange(hovered_, place) == place) return;
    setCursor(place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void DirectionWay::mouseMoveEvent(QMouseEvent* event) {
    hover(placeAt(event->position().toPoint()));
}

void DirectionWay::mousePressEvent(QMouseEvent* event) {
    const int place = event->button() == Qt::LeftButton ? placeAt(event->position().toPoint()) : -1;
    if (place < 0) {
        event->ignore();
        return;
    }
    Q_EMIT chosen(static_cast<double>(place) / (kImages - 1));
}

void DirectionWay::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hover(-1);
}

}  // namespace ui
