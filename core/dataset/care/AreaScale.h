#pragma once

#include <vector>

#include "core/sample/image/Image.h"
#include "core/sample/image/Resize.h"

namespace core {

/// Brightness 0 to 255 of each pixel of `image` (1 channel, or 3 and more of which the first are RGB), row by row.
std::vector<float> grayOf(const Image& image);

/// `crop` of one plane of `values` (rows of `rowLength`), scaled to side x side: each value is the mean of the area
/// that it covers. The same on every machine of one floating-point arithmetic, and for every thread.
std::vector<float> areaScaled(const std::vector<float>& values, int rowLength, const ImagePart& crop, int side);

}  // namespace core
