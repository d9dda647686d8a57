#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/sample/SampleSpec.h"

namespace core {

/// How far two stored samples of one spec lie apart: the mean square of the differences of their values, whole numbers
/// as shares of the largest. Exact for whole numbers. Immutable: any number of threads may ask.
class ShiftedDistance {
   public:
    explicit ShiftedDistance(const SampleSpec& spec);

    /// Whether there are mirrored and shifted samples at all: of images.
    bool hasVariants() const { return variants_; }

    /// Of the samples as they are. Infinity where it is `limit` or more: the rest is then left out.
    double plain(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                 double limit = std::numeric_limits<double>::infinity()) const;

    /// The least where one of two images is shifted by one pixel, to the sides, up, down or along a diagonal; over what
    /// they have in common, without the edge that is pushed out. Infinity where that is `limit` or more.
    double shifted(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                   double limit = std::numeric_limits<double>::infinity()) const;

    /// An image with its left on the right.
    std::vector<std::uint8_t> mirrored(std::span<const std::uint8_t> sample) const;

   private:
    ValueType type_;
    bool variants_;
    int height_ = 1;
    int width_ = 1;     // pixels
    int channels_ = 1;  // values of a pixel
};

}  // namespace core
