#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/image/Image.h"

namespace core {

/// A picture, or why there is none.
struct DecodedImage {
    Image image;
    std::string problem;  ///< one clause, "the JPEG data ends early"; empty when the picture is good
};

/// PNG, JPEG, WebP, BMP, TIFF or PNM bytes as 8-bit grey or RGB: alpha over white, 16 bits scaled down, turned as EXIF
/// says. Refuses above 100 megapixels before it takes memory. Never throws for what is in the bytes.
DecodedImage decodeImage(std::span<const std::uint8_t> bytes);

}  // namespace core
