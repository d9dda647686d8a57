#pragma once

#include <optional>

#include "core/parameter/Rgb.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/Resize.h"

namespace core {

/// How an image comes to another aspect ratio.
enum class Fit {
    crop,       ///< cropped to the middle
    content,    ///< cropped around its content: what has the most edges
    padColor,   ///< whole, with bars in one color
    padEdge,    ///< whole, with its outermost pixels repeated
    padMirror,  ///< whole, with its mirror image beside it
    stretch,    ///< whole, distorted
};

/// Whether some of an image may be cut off.
bool crops(Fit fit);

/// The image as `shape`, gray or color as asked. The same on every machine and, of an image that has the aspect ratio
/// already, the same for every fit. `bars` is the color of those that Fit::padColor adds; empty: the median of the
/// image's border. Throws Error as fitted() of Resize.h does.
Image fitted(const Image& image, ImageShape shape, Fit fit, const std::optional<Rgb>& bars = {});

/// The part of the image that fitted() keeps: all of it where nothing is cut off.
ImagePart keptPart(const Image& image, const ImageShape& shape, Fit fit);

/// Where Fit::content crops: as large as middlePart(), along the longer axis as near as possible to the centroid of the
/// squared gradient of brightness; in the middle where all pixels are alike.
ImagePart contentPart(const Image& image, const ImageShape& target);

}  // namespace core
