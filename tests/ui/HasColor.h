#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

/// Whether there is a pixel of this color in a place.
inline bool hasColor(const QImage& image, const QColor& color, const QRect& place) {
    const QRect inside = place.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb()) return true;
    return false;
}
