#pragma once

#include <cstdint>
#include <span>

#include "core/sample/image/ImageDecoder.h"

namespace core {

/// JPEG bytes as gray or RGB, as they are stored (see exifOrientation()). Nothing is printed, and what libjpeg only
/// warns of, that rows are missing or wrong, is a problem.
DecodedImage decodeJpeg(std::span<const std::uint8_t> bytes);

}  // namespace core
