#pragma once

#include <span>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImageImport.h"

namespace core {

/// Sides that an automatic size keeps, pixels (larger images take long to train on), and the one that it chooses for
/// sources without a common side.
inline constexpr int kSmallestOwnSide = 28;
inline constexpr int kLargestOwnSide = 128;
inline constexpr int kUsualSide = 64;

/// True when every pixel has equal red, green and blue.
bool isGray(std::span<const std::uint8_t> pixels, int channels);

/// A clause that says why an image of this size is too small to become a sample; empty where it is not.
Message tooSmall(int width, int height);

/// True when the crop to the aspect ratio of `shape` takes more than a third of an image of this size.
bool losesMuch(int width, int height, const ImageShape& shape);

/// True when bars in a color come beside an image of the size of `image` as it becomes `target`, so that the sample has
/// color though the image has none.
bool addsColor(const ImageShape& image, const ImageShape& target, const ImageImport& import);

/// The shape that `import` asks for, given one sample as its source has it; `gray`: every one of them is gray.
ImageShape sampleShape(const ImageShape& own, bool gray, const ImageImport& import);
/// The same, given the dataset as its source has it.
ImageShape sampleShape(const Dataset& dataset, const ImageImport& import);

/// Fits every sample to `shape` as `import` says. False when cancelled: the dataset is then unchanged.
bool reshapeSamples(Dataset& dataset, ImageShape shape, const ImageImport& import, const JobContext& context);

}  // namespace core
