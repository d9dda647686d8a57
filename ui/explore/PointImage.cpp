#include "ui/explore/PointImage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace ui {

namespace {

/// Red and blue together, and green by itself: two products a pixel in place of three.
QRgb blended(QRgb under, QRgb over, unsigned opacity) {
    constexpr unsigned kRedBlue = 0xff00ff;
    constexpr unsigned kGreen = 0x00ff00;
    const unsigned rest = 256 - opacity;
    const unsigned redBlue = (((over & kRedBlue) * opacity + (under & kRedBlue) * rest) >> 8) & kRedBlue;
    const unsigned green = (((over & kGreen) * opacity + (under & kGreen) * rest) >> 8) & kGreen;
    return 0xff000000 | redBlue | green;
}

/// How much shorter each row of a dot is on either side than the dot is wide.
std::vector<int> insets(ClassShape shape, int side) {
    std::vector<int> rows(static_cast<std::size_t>(side));
    if (side <= 3) return rows;  // up to three pixels a square is rounder than what is left of a circle
    const QPainterPath outline = classShapePath(shape, QRectF(0, 0, side, side));
    for (int row = 0; row < side; ++row) {
        int& inset = rows[static_cast<std::size_t>(row)];
        while (2 * inset < side && !outline.contains(QPointF(inset + 0.5, row + 0.5))) ++inset;
    }
    return rows;
}

}  // namespace

void findVisible(std::span<const core::MapPoint> points, const MapTransform& transform, QSize size, int margin,
                 std::vector<std::uint32_t>& visible) {
    const core::MapPoint first = transform.toMap(QPointF(-margin, -margin));
    const core::MapPoint last = transform.toMap(QPointF(size.width() + margin, size.height() + margin));
    visible.clear();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const core::MapPoint& point = points[i];
        if (point.x >= first.x && point.x < last.x && point.y <= first.y && point.y > last.y)
            visible.push_back(static_cast<std::uint32_t>(i));
    }
}

std::vector<std::uint32_t> withoutOverlap(std::span<const core::MapPoint> points,
                                          std::span<const std::uint32_t> visible, const MapTransform& transform,
                                          double side) {
    // In a square of a grid as wide as they are there is room for one: only those in the eight around can overlap it.
    constexpr std::int64_t kRow = 1'000'003;
    std::unordered_map<std::int64_t, QPointF> taken;
    std::vector<std::uint32_t> result;
    for (const std::uint32_t index : visible) {
        const QPointF middle = transform.scale * QPointF(points[index].x, points[index].y);
        const std::int64_t square = static_cast<std::int64_t>(std::floor(middle.x() / side)) +
                                    kRow * static_cast<std::int64_t>(std::floor(middle.y() / side));
        const auto overlaps = [&](std::int64_t other) {
            const auto found = taken.find(other);
            return found != taken.end() && std::abs(found->second.x() - middle.x()) < side &&
                   std::abs(found->second.y() - middle.y()) < side;
        };
        bool covered = false;
        for (const std::int64_t row : {-kRow, std::int64_t{0}, kRow})
            for (const std::int64_t column : {-1, 0, 1}) covered = covered || overlaps(square + row + column);
        if (covered) continue;
        taken.emplace(square, middle);
        result.push_back(index);
    }
    return result;
}

void drawDots(QImage& target, std::span<const core::MapPoint> points, std::span<const QRgb> colors,
              std::span<const ClassShape> shapes, std::span<const std::uint32_t> visible, const MapTransform& transform,
              const DotStyle& style) {
    const int width = target.width();
    const int height = target.height();
    auto* pixels = reinterpret_cast<QRgb*>(target.bits());
    const auto line = static_cast<std::size_t>(target.bytesPerLine()) / sizeof(QRgb);
    std::array<std::vector<int>, kClassShapes> outlines;
    for (std::size_t shape = 0; shape < (shapes.empty() ? 1 : outlines.size()); ++shape)
        outlines[shape] = insets(static_cast<ClassShape>(shape), style.side);
    // Of 256: an opacity of 255 then leaves nothing of what is under it.
    const auto opacity = static_cast<unsigned>(style.opacity + style.opacity / 128);
    const double corner = 0.5 * style.side - 0.5;
    for (const std::uint32_t index : visible) {
        const QPointF middle = transform.toPixels(points[index]);
        const int left = static_cast<int>(std::floor(middle.x() - corner));
        const int top = static_cast<int>(std::floor(middle.y() - corner));
        const QRgb color = colors[index];
        const std::vector<int>& inset = outlines[shapes.empty() ? 0 : static_cast<std::size_t>(shapes[index])];
        for (int y = std::max(0, -top); y < std::min(style.side, height - top); ++y) {
            const int less = inset[static_cast<std::size_t>(y)];
            QRgb* row = pixels + static_cast<std::size_t>(top + y) * line;
            const int end = std::min(left + style.side - less, width);
            for (int x = std::max(left + less, 0); x < end; ++x) row[x] = blended(row[x], color, opacity);
        }
    }
}

}  // namespace ui
