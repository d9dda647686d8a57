#pragma once

#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// The image as `shape`: cropped to the middle at the target's aspect ratio, then scaled (area
/// averaging when shrinking, cubic when growing), gray or color as asked. Throws Error when either is empty
/// or the target is above 100 megapixels.
Image fitted(const Image& image, ImageShape shape);

/// Each pixel as a block of factor x factor; factor is 1 or more. Throws Error above 100 megapixels.
Image enlarged(const Image& image, int factor);
/// The same for an image as it is stored, with all of its bits. Throws Error where the sample is no image.
Sample enlarged(const Sample& image, int factor);

}  // namespace core
