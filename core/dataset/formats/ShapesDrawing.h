#pragma once

#include <cstdint>
#include <span>

namespace core {

enum class ShapeKind { square, ellipse, triangle };

/// The hidden causes of one image, as integers so that they are the same on every machine.
struct ShapeFactors {
    std::int32_t x = 32768;       ///< center from the left, in 1/65536 of the side
    std::int32_t y = 32768;       ///< center from the top
    std::int32_t radius = 13107;  ///< center to the farthest corner, in 1/65536 of the side
    std::int32_t rotation = 0;    ///< clockwise, in 1/65536 of a quarter turn, 0 to 65535
    std::int32_t hue = 0;         ///< in 1/65536 of the color circle, 0 (red) to 65535
    ShapeKind kind = ShapeKind::square;
};

/// Draws the shape, anti-aliased, on a dark background: `out` has side x side x channels bytes; with 1 channel the
/// shape is light gray whatever its hue.
void drawShape(const ShapeFactors& factors, int side, int channels, std::span<std::uint8_t> out);

}  // namespace core
