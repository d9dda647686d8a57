#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/Sample.h"

namespace core {

/// PNG bytes of an image as it is stored: gray, RGB or with opacity, with 8 or 16 bits a channel. The same sample gives
/// the same bytes. Throws Error where the sample is no image, or of values that PNG does not know.
std::vector<std::uint8_t> encodePng(const Sample& image);

}  // namespace core
