#pragma once

#include "core/sample/image/Image.h"

namespace core {

/// How a small image fills a large frame.
enum class Enlargement {
    blocks,  ///< each pixel as a block of a whole number of pixels: sharp, nothing is made up
    smooth,  ///< cubic, to the very height
};

/// How large the images of a video or video become.
struct FrameSize {
    int height = 512;  ///< pixels, 1 or more; of blocks the least that they fill
    Enlargement enlargement = Enlargement::blocks;
};

/// What sized() makes of an image of that shape.
ImageShape sizedShape(const ImageShape& shape, const FrameSize& size);

/// `image` in that size. Smooth ones have even sides, as video encoders want them, and shrink where the image is
/// larger; blocks never shrink. Throws Error above 100 megapixels.
Image sized(const Image& image, const FrameSize& size);

}  // namespace core
