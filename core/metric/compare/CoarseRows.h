#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/sample/SampleSpec.h"

namespace core {

/// Makes short rows of samples that are never farther apart than the samples themselves, but nearly as far: the sums of
/// small squares of an image, and how much there is in it besides these. A search goes through the rows first, by
/// matrix products. Immutable: any number of threads may use it.
class CoarseRows {
   public:
    /// Values of a row, at most.
    static constexpr std::size_t kMostValues = 801;

    /// `cell`: pixels along the side of a square; 1 keeps the sample as it is.
    CoarseRows(const SampleSpec& spec, int cell);
    /// The largest rows that cost no more than a quarter of what the samples themselves would.
    static CoarseRows quarter(const SampleSpec& spec);

    /// Values of a row.
    std::size_t width() const { return scale_.size() + 1; }
    /// Writes the row of `sample`, width() values. |a - b|^2 of two rows is at most the sum of the squares of the
    /// differences of all values (whole numbers as shares of the largest), but for the rounding of floats.
    void write(std::span<const std::uint8_t> sample, float* row) const;

   private:
    ValueType type_;
    std::vector<std::uint32_t> part_;  // of each value of a sample, the number of its sum
    std::vector<double> scale_;        // of each sum: 1 / root of how many values it adds up
};

}  // namespace core
