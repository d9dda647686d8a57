#include "ui/common/drawing/ImagePainter.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/QtImage.h"

namespace ui {

void paintImage(QPainter& painter, const QRectF& place, const core::Image& image) {
    if (image.empty() || place.isEmpty()) return;
    const QImage whole = toQImage(image);
    const QRectF inside = rectInside(place, whole.size());
    constexpr int kLargest = 4'096;  // pixels of a side
    const int most = std::max(1, kLargest / std::max(whole.width(), whole.height()));
    const int factor = std::clamp(static_cast<int>(std::round(inside.width() / whole.width())), 1, most);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.drawImage(inside, factor == 1
                                  ? whole
                                  : whole.scaled(factor * whole.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation));
    painter.restore();
}

}  // namespace ui
