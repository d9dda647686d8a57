#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/Sample.h"
#include "core/sample/image/ImageEncoder.h"

namespace core {

/// How a generated sample becomes an image file.
struct ImageForm {
    ImageEncoding encoding;
    int enlarge = 1;      ///< factor for its sides, 1 to 16
    bool smooth = false;  ///< enlarged by cubic interpolation; else each pixel becomes a block
    int height = 0;       ///< of a frame of a timeline, which has a FrameSize in place of a factor; else 0

    bool operator==(const ImageForm&) const = default;
};

/// The image in the size that `form` says. Throws Error where the sample is no image.
Sample sizedFor(const ImageForm& form, const Sample& sample);

}  // namespace core
