#pragma once

#include <cstdint>
#include <vector>

#include "core/dataset/care/SampleFacts.h"
#include "core/sample/image/Image.h"

namespace core {

/// Whether there is enough to see in a sample to compare it with others.
bool hasContrast(const SampleFacts& facts);

/// The thumbnails by which images are compared, brought to mean 0 and standard deviation 1: one of the image or, from
/// 48 pixels a side, nine of it without its edge, shifted by up to a pixel; the one in the middle is not shifted. Any
/// thread.
std::vector<std::vector<float>> comparedThumbnails(const Image& image);
/// The one of them that is not shifted.
std::vector<float> unshiftedThumbnail(const Image& image);

/// Whether two such thumbnails, one of them not shifted, are those of near duplicates. Any thread.
bool thumbnailsAreClose(const std::vector<float>& one, const std::vector<float>& other);

/// Whether the gray thumbnails of two samples with contrast are near enough for a closer look at the samples: at what
/// shows them, where `shifted` says that it is large enough for nine shifts. Quick. Any thread.
bool mayLookAlike(const SampleFacts& one, const SampleFacts& other, bool shifted);
/// Whether images of this size are compared shifted.
bool areComparedShifted(const Image& image);

}  // namespace core
