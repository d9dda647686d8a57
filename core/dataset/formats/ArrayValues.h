#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/dataset/formats/NpyHeader.h"
#include "core/parameter/Rgb.h"
#include "core/sample/image/Image.h"

namespace core {

/// How an array is to be seen as images: N x H x W [x C] or N x C x H x W.
struct ArrayLayout {
    std::uint64_t count = 0;
    ImageShape shape;            ///< channels 1, 3 or 4: as the array has them
    bool channelsFirst = false;  ///< N x C x H x W
};

/// A clause that says why an array of this shape holds no images; empty where it does, and `layout` says which.
Message readArrayLayout(const NpyHeader& header, ArrayLayout& layout);

/// What the values of one or more arrays are like.
struct ValueRange {
    double lowest = 0;
    double highest = 0;
    std::uint64_t values = 0;   ///< finite ones; 0: lowest and highest mean nothing
    std::uint64_t invalid = 0;  ///< NaN and infinite

    void add(const ValueRange& other);
};

ValueRange rangeOf(const NpyHeader& header, std::span<const std::uint8_t> raw);

/// Which values become black and white, 0 and 255; what lies beyond is clipped.
struct ValueScale {
    double black = 0;
    double white = 255;
    bool operator==(const ValueScale&) const = default;
};

/// The range that values of this kind are meant in: 0 to 1, -1 to 1, 0 to 255 or the whole numbers of 10, 12, 14 or 16
/// bits; else from the lowest to the highest.
ValueScale scaleFor(NpyKind kind, const ValueRange& range);

/// The images with 8 bits a channel, rows from the top, channels interleaved; a fourth channel is opacity, over
/// `background`. `out` has layout.count images of channels 1 or 3. False when cancelled.
bool writeArrayImages(const NpyHeader& header, std::span<const std::uint8_t> raw, const ArrayLayout& layout,
                      const ValueScale& scale, const Rgb& background, std::span<std::uint8_t> out,
                      const JobContext& context);

/// The values as whole numbers, in C order; empty where one of them is none or beyond 53 bits.
std::vector<std::int64_t> wholeNumbers(const NpyHeader& header, std::span<const std::uint8_t> raw);

/// "0.5", "4095", "-1": without zeros at the end that say nothing.
std::string shortNumber(double value);

}  // namespace core
