#pragma once

#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// A part of an image, in pixels.
struct ImagePart {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool operator==(const ImagePart&) const = default;
};

/// The largest part around the middle of an image of the size of `source` that has the aspect ratio of `target`.
ImagePart middlePart(const ImageShape& source, const ImageShape& target);

/// A part of the image, which it contains, as `shape`: scaled to it whatever its aspect ratio (area averaging when
/// shrinking, cubic when growing), gray or color as asked. Throws Error as fitted() does.
Image scaledPart(const Image& image, const ImagePart& part, ImageShape shape);

/// The image as `shape`: cropped to the middle at the target's aspect ratio, then scaled (area
/// averaging when shrinking, cubic when growing), gray or color as asked. Throws Error when either is empty
/// or the target is above 100 megapixels.
Image fitted(const Image& image, ImageShape shape);

/// Each pixel as a block of factor x factor; factor is 1 or more. Throws Error above 100 megapixels.
Image enlarged(const Image& image, int factor);
/// The same for an image as it is stored, with all of its bits. Throws Error where the sample is no image.
Sample enlarged(const Sample& image, int factor);

/// The image as it is stored, `factor` times as wide and as high by cubic interpolation; factor is 1 or more. Throws
/// Error above 100 megapixels, and where the sample is no image of whole numbers.
Sample smoothlyEnlarged(const Sample& image, int factor);

/// The image as it is stored, with no more detail than one of `width` x `height` pixels, 1 to its own, has: reduced to
/// that by area averaging, and enlarged to its own size again by linear interpolation. Throws Error where the sample is
/// no image of whole numbers.
Sample withDetailOf(const Sample& image, int width, int height);

}  // namespace core
