#pragma once

#include <QRectF>

#include "core/sample/image/Image.h"

class QPainter;

namespace ui {

/// The image as large as fits the middle of `place` in its proportions, each pixel a sharp square: enlarged by a whole
/// number first, since programs that show a file would smooth it. Nothing for an empty image.
void paintImage(QPainter& painter, const QRectF& place, const core::Image& image);

}  // namespace ui
