#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/sample/image/Image.h"

namespace core {

/// Side of the thumbnails by which near duplicates are compared, in pixels.
inline constexpr int kComparedSide = 16;

/// What the checks need to know of one sample: of its bytes, and of its preview in gray.
struct SampleFacts {
    std::uint64_t content = 0;                                              ///< hash of its bytes
    std::uint64_t perceptual = 0;                                           ///< perceptualHash() of its preview
    std::array<std::uint8_t, kComparedSide* kComparedSide> thumbnail = {};  ///< of the preview in gray
    float contrast = 0;          ///< standard deviation of the thumbnail, levels of 255
    float sharpness = 0;         ///< variance of the Laplacian of the preview, as a multiple of its own variance
    float drawn = 0;             ///< share of the pixels that are not of the most frequent color, 0 to 1
    std::uint8_t range = 0;      ///< largest difference within one channel of the preview
    std::uint8_t brightest = 0;  ///< highest value of the preview
    bool bytesUpToOne = false;   ///< 8-bit values that are all 0 or 1, with a 1 among them
};

/// SampleFacts::content of every sample, in order; empty when cancelled.
std::vector<std::uint64_t> contentHashes(const Dataset& dataset, const JobContext& context);

/// What is known of an image by itself: all but `content` and `bytesUpToOne`. Any thread.
SampleFacts factsOfImage(const Image& image);

/// Of every sample, in order; empty when cancelled.
std::vector<SampleFacts> sampleFacts(const Dataset& dataset, const JobContext& context);

}  // namespace core
