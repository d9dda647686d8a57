#include "ui/common/ImageView.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/common/theme/Theme.h"

namespace ui {

ImageView::ImageView(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(128, 96);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImageView::setImage(const QImage& image) {
    image_ = image;
    update();
}

void ImageView::setEmptyText(const QString& text) {
    emptyText_ = text;
    if (image_.isNull()) update();
}

void ImageView::setSmooth(bool smooth) {
    smooth_ = smooth;
    update();
}

QSize ImageView::sizeHint() const {
    return {480, 480};
}

QSizeF ImageView::sizeAt(double zoom) const {
    if (image_.isNull()) return {0, 0};
    const QRectF room = QRectF(rect()).adjusted(space::kMedium, space::kMedium, -space::kMedium, -space::kMedium);
    double scale = zoom * std::min(room.width() / image_.width(), room.height() / image_.height());
    if (!smooth_) {
        // Whole screen pixels for each pixel: all squares are of one size.
        const double ratio = devicePixelRatioF();
        if (scale * ratio >= 1) scale = std::floor(scale * ratio) / ratio;
    }
    return QSizeF(image_.size()) * std::max(scale, 0.0);
}

QRectF ImageView::imageRect() const {
    if (image_.isNull()) return {};
    const QSizeF size = sizeAt(zoom_);
    const QPointF middle = QRectF(rect()).center() + pan_;
    return {QPointF(std::floor(middle.x() - size.width() / 2), std::floor(middle.y() - size.height() / 2)), size};
}

void ImageView::zoomTo(double zoom, const QPointF& place) {
    const QRectF before = imageRect();
    if (before.isEmpty()) return;
    zoom_ = std::clamp(zoom, 1.0, kMostZoom);
    const QSizeF size = sizeAt(zoom_);
    // The pixel under the place stays there.
    const QPointF middle = place + QPointF((before.center().x() - place.x()) * size.width() / before.width(),
                                           (before.center().y() - place.y()) * size.height() / before.height());
    pan_ = middle - QRectF(rect()).center();
    panBy({});
}

void ImageView::panBy(const QPointF& way) {
    const QSizeF size = sizeAt(zoom_);
    const double right = std::max(0.0, (size.width() - width()) / 2);
    const double down = std::max(0.0, (size.height() - height()) / 2);
    pan_ = {std::clamp(pan_.x() + way.x(), -right, right), std::clamp(pan_.y() + way.y(), -down, down)};
    setCursor(zoom_ > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

void ImageView::wheelEvent(QWheelEvent* event) {
    if (image_.isNull()) return event->ignore();
    zoomTo(zoom_ * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    out_.release();  // the drag that was dropped took the release of the button
    const bool pans = zoom_ > 1 && !event->modifiers().testFlag(Qt::ControlModifier);
    if (event->button() == Qt::LeftButton && dragsOut_ && !pans && !image_.isNull())
        return out_.press(event->position());
    if (event->button() != Qt::LeftButton || zoom_ <= 1) return QWidget::mousePressEvent(event);
    dragged_ = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    if (out_.held() && event->buttons().testFlag(Qt::LeftButton)) {
        if (out_.begins(event->position())) Q_EMIT draggedOut();
        return;
    }
    if (!(event->buttons() & Qt::LeftButton) || zoom_ <= 1) return QWidget::mouseMoveEvent(event);
    const QPointF way = event->position() - dragged_;
    dragged_ = event->position();
    panBy(way);
    setCursor(Qt::ClosedHandCursor);
}

void ImageView::mouseReleaseEvent(QMouseEvent* event) {
    out_.release();
    QWidget::mouseReleaseEvent(event);
    panBy({});
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mouseDoubleClickEvent(event);
    zoomTo(1, event->position());
}

void ImageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.colors().canvas);
    if (image_.isNull()) {
        painter.setPen(theme_.colors().mutedText);
        painter.drawText(rect().adjusted(space::kPanel, space::kPanel, -space::kPanel, -space::kPanel),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth_);
    painter.drawImage(imageRect(), image_);
}

}  // namespace ui
