#pragma once

#include <cstdint>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/care/SampleFacts.h"
#include "core/sample/image/Image.h"

namespace core {

/// Whether there is enough to see in a sample to compare it with others.
bool hasContrast(const SampleFacts& facts);

/// The thumbnails by which images are compared, brought to mean 0 and standard deviation 1: one of the image or, from
/// 48 pixels a side, nine of it without its edge, shifted by up to a pixel; the one in the middle is not shifted. Any
/// thread.
std::vector<std::vector<float>> comparedThumbnails(const Image& image);

/// Whether two such thumbnails, one of them not shifted, are those of near duplicates. Any thread.
bool thumbnailsAreClose(const std::vector<float>& one, const std::vector<float>& other);

/// Whether two samples with contrast look the same, as findNearDuplicates() says it. Any thread.
bool lookAlike(const Dataset& dataset, const std::vector<SampleFacts>& facts, std::uint32_t one, std::uint32_t other);

}  // namespace core
