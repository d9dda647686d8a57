#pragma once

#include <QImage>
#include <QPointF>
#include <cstdint>
#include <span>
#include <vector>

#include "core/latent/map/LatentMap.h"
#include "ui/common/theme/ClassColors.h"

namespace ui {

/// From a map's units (y up) to pixels (y down).
struct MapTransform {
    double scale = 1;  ///< pixels a unit
    QPointF origin;    ///< where the map's (0, 0) is

    QPointF toPixels(core::MapPoint point) const {
        return {origin.x() + scale * static_cast<double>(point.x), origin.y() - scale * static_cast<double>(point.y)};
    }
    core::MapPoint toMap(QPointF pixel) const {
        return {static_cast<float>((pixel.x() - origin.x()) / scale),
                static_cast<float>((origin.y() - pixel.y()) / scale)};
    }
};

/// The points that lie in an image of this size, or less than `margin` pixels outside.
void findVisible(std::span<const core::MapPoint> points, const MapTransform& transform, QSize size, int margin,
                 std::vector<std::uint32_t>& visible);

/// Those of `visible` around which a square of `side` pixels overlaps none of one before it. It hangs on the scale
/// alone and not on where the map has been panned to, but for points that come into view.
std::vector<std::uint32_t> withoutOverlap(std::span<const core::MapPoint> points,
                                          std::span<const std::uint32_t> visible, const MapTransform& transform,
                                          double side);

struct DotStyle {
    int side = 3;       ///< pixels
    int opacity = 255;  ///< of 255: below it, crowds are seen as such
};

/// Draws a dot for each of `visible`, in the order in which they come, straight into the pixels: tens of thousands in a
/// few milliseconds. `colors` has one for each point, `shapes` as well, or none where all are circles; `target` is an
/// RGB32 image.
void drawDots(QImage& target, std::span<const core::MapPoint> points, std::span<const QRgb> colors,
              std::span<const ClassShape> shapes, std::span<const std::uint32_t> visible, const MapTransform& transform,
              const DotStyle& style);

}  // namespace ui
