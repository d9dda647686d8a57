#pragma once

#include <cstdint>
#include <span>

#include "core/sample/image/Image.h"

namespace core {

/// How the EXIF data of JPEG, PNG or WebP bytes say that the image is to be turned, 1 to 8 as EXIF numbers them; 1,
/// upright, where they do not say.
int exifOrientation(std::span<const std::uint8_t> bytes);

/// The image as it is to be seen, given how it is stored.
Image upright(const Image& image, int orientation);

}  // namespace core
