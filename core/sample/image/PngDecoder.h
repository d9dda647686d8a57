#pragma once

// Core-internal: needs OpenCV.

#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string>

#include "core/base/Message.h"
#include "core/sample/image/Image.h"

namespace core {

/// What a PNG file holds, before its values become 8 bits.
struct PngPixels {
    cv::Mat pixels;   ///< 8 or 16 bits; gray, BGR or BGRA
    Image plain;      ///< in place of it: 8 bits without transparency
    Message problem;  ///< as DecodedImage has it
    bool endMissing = false;
};

/// Palettes as colors, transparency of every kind as alpha. Nothing is printed: libpng's warnings, of a broken color
/// profile for example, mean nothing for the pixels.
PngPixels readPng(std::span<const std::uint8_t> bytes);

}  // namespace core
