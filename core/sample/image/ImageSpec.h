#pragma once

#include "core/sample/Sample.h"
#include "core/sample/SampleSpec.h"
#include "core/sample/image/Image.h"

namespace core {

inline constexpr const char* kImageModality = "image";

/// Sides that an image may have, in pixels.
inline constexpr int kSmallestImageSide = 16;
inline constexpr int kLargestImageSide = 512;

/// Images of this shape with 8 or 16 bits a channel (`type` uint8 or uint16).
SampleSpec imageSpec(const ImageShape& shape, ValueType type = ValueType::uint8);

/// Whether a sample is an image at all; of which size is not asked.
bool isImage(const SampleSpec& spec);

/// Height, width and channels of the images that `spec` describes. Throws Error when they are no images.
ImageShape imageShape(const SampleSpec& spec);

/// An image of 8 bits as a sample.
Sample toSample(const Image& image);

}  // namespace core
