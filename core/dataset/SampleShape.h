#pragma once

#include <span>

#include "core/base/JobContext.h"
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

/// True when the crop to the aspect ratio of `shape` takes more than a third of an image of this size.
bool losesMuch(int width, int height, const ImageShape& shape);

/// The shape that `import` asks for, given the dataset as its source has it.
ImageShape sampleShape(const Dataset& dataset, const ImageImport& import);

/// Fits every sample to `shape`. False when cancelled: the dataset is then unchanged.
bool reshapeSamples(Dataset& dataset, ImageShape shape, Fit mode, const JobContext& context);

}  // namespace core
