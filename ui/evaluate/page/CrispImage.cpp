#include "ui/evaluate/page/CrispImage.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace ui {

QSizeF crispSize(QSize image, const QSizeF& room, double ratio) {
    if (image.isEmpty()) return {0, 0};
    double scale = std::min(room.width() / image.width(), room.height() / image.height());
    if (scale * ratio >= 1) scale = std::floor(scale * ratio) / ratio;
    return QSizeF(image) * std::max(0.0, scale);
}

CrispImage::CrispImage(int mostHeight, QWidget* parent) : QWidget(parent), mostHeight_(mostHeight) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CrispImage::setImage(const QImage& image) {
    image_ = image;
    updateGeometry();
    update();
}

QRect CrispImage::imageRect() const {
    return {QPoint(), crispSize(image_.size(), QSizeF(width(), mostHeight_), devicePixelRatioF()).toSize()};
}

QSize CrispImage::sizeHint() const {
    return crispSize(image_.size(), QSizeF(2 * mostHeight_, mostHeight_), devicePixelRatioF()).toSize();
}

QSize CrispImage::minimumSizeHint() const {
    return {64, 16};
}

int CrispImage::heightForWidth(int width) const {
    return crispSize(image_.size(), QSizeF(width, mostHeight_), devicePixelRatioF()).toSize().height();
}

void CrispImage::paintEvent(QPaintEvent*) {
    if (image_.isNull()) return;
    QPainter painter(this);
    const QRect place = imageRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < image_.width());
    painter.drawImage(place, image_);
}

}  // namespace ui
