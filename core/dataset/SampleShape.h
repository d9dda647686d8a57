#pragma once

#include <stop_token>

#include "core/dataset/Dataset.h"
#include "core/dataset/Import.h"

namespace core {

class ProgressMeter;

/// Sides that models take, pixels, and the one for sources without a common side.
inline constexpr int kSmallestSide = 28;
inline constexpr int kLargestSide = 128;
inline constexpr int kUsualSide = 64;

/// True when every pixel has equal red, green and blue.
bool isGrey(std::span<const std::uint8_t> pixels, int channels);

/// True when the crop to a square takes more than a third of an image of this size.
bool losesMuch(int width, int height);

/// The shape that `options` ask for, given the dataset as its source has it.
ImageShape sampleShape(const Dataset& dataset, const ImportOptions& options);

/// Fits every sample to `shape`, on all cores. False when cancelled: the dataset is then unchanged.
bool reshapeSamples(Dataset& dataset, ImageShape shape, std::stop_token stop, ProgressMeter& meter);

}  // namespace core
