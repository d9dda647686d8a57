#include "ui/common/ImageView.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/theme/Theme.h"

namespace ui {

ImageView::ImageView(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(128, 128);
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

QRectF ImageView::imageRect() const {
    if (image_.isNull()) return {};
    const QRectF room = QRectF(rect()).adjusted(space::kMedium, space::kMedium, -space::kMedium, -space::kMedium);
    double scale = std::min(room.width() / image_.width(), room.height() / image_.height());
    if (!smooth_) {
        // Whole screen pixels for each pixel: all squares are of one size.
        const double ratio = devicePixelRatioF();
        if (scale * ratio >= 1) scale = std::floor(scale * ratio) / ratio;
    }
    const QSizeF size = QSizeF(image_.size()) * std::max(scale, 0.0);
    const QPointF corner(std::floor(room.center().x() - size.width() / 2),
                         std::floor(room.center().y() - size.height() / 2));
    return {corner, size};
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
