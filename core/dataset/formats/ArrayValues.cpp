#include "core/dataset/formats/ArrayValues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "core/dataset/ParallelChunks.h"
#include "core/sample/image/WhitePoint.h"

namespace core {

namespace {

constexpr std::uint64_t kLongestArraySide = 4096;
constexpr double kExactIntegers = 9007199254740992;  // 2^53
constexpr double kFewArrayUnits = 16;
constexpr double kRangeSlack = 0.01;  // of a range: what resampling adds at its ends

template <typename Value>
Value valueAt(const std::uint8_t* at, bool swapped) {
    std::array<std::uint8_t, sizeof(Value)> bytes;
    std::memcpy(bytes.data(), at, bytes.size());
    if (swapped) std::ranges::reverse(bytes);
    return std::bit_cast<Value>(bytes);
}

/// Calls `work` with a function that gives the value at a place of `raw`, counted in values: one instance for each
/// type, so that nothing is asked value by value.
template <typename Work>
void withValues(const NpyHeader& header, std::span<const std::uint8_t> raw, const Work& work) {
    const bool swapped = header.bigEndian != (std::endian::native == std::endian::big);
    const auto as = [&]<typename Value>(Value) {
        work([raw, swapped](std::uint64_t place) {
            return static_cast<double>(valueAt<Value>(raw.data() + place * sizeof(Value), swapped));
        });
    };
    const std::size_t bytes = header.itemBytes;
    if (header.kind == NpyKind::boolean)
        return work([raw](std::uint64_t place) { return raw[place] != 0 ? 1.0 : 0.0; });
    if (header.kind == NpyKind::floating) return bytes == 4 ? as(float{}) : as(double{});
    if (header.kind == NpyKind::unsignedInteger) {
        if (bytes == 1) return as(std::uint8_t{});
        if (bytes == 2) return as(std::uint16_t{});
        return bytes == 4 ? as(std::uint32_t{}) : as(std::uint64_t{});
    }
    if (bytes == 1) return as(std::int8_t{});
    if (bytes == 2) return as(std::int16_t{});
    return bytes == 4 ? as(std::int32_t{}) : as(std::int64_t{});
}

/// By how many values each index moves.
std::vector<std::uint64_t> strides(const NpyHeader& header) {
    const std::size_t dimensions = header.shape.size();
    std::vector<std::uint64_t> steps(dimensions, 1);
    if (header.fortranOrder) {
        for (std::size_t i = 1; i < dimensions; ++i) steps[i] = steps[i - 1] * header.shape[i - 1];
    } else {
        for (std::size_t i = dimensions; i-- > 1;) steps[i - 1] = steps[i] * header.shape[i];
    }
    return steps;
}

std::uint8_t asByte(double value, const ValueScale& scale) {
    const double range = scale.white - scale.black;
    if (!(range > 0)) return 0;
    return static_cast<std::uint8_t>(std::clamp((value - scale.black) / range * 255, 0.0, 255.0) + 0.5);
}

bool isWithin(const ValueRange& range, double low, double high) {
    const double slack = (high - low) * kRangeSlack;
    return range.lowest >= low - slack && range.highest <= high + slack;
}

}  // namespace

Message readArrayLayout(const NpyHeader& header, ArrayLayout& layout) {
    const auto& sides = header.shape;
    if (header.kind == NpyKind::object)
        return Message(
            "it was saved with pickle, as Python objects, which could run any code and are not read; save the images "
            "as an array of numbers");
    if (!header.isNumeric())
        return Message("its values have the type %1; save them as uint8, uint16, float32 or float64", header.type);
    if (sides.size() == 1)
        return Message("it contains one number for each sample, as labels do; choose the array of images");
    if (sides.size() != 3 && sides.size() != 4)
        return Message("it has %1 dimensions instead of N x H x W or N x H x W x C; choose or save an array of images",
                       sides.size());
    if (header.values == 0) return Message("its header says that it contains no data; choose another file");
    const auto areChannels = [](std::uint64_t side) { return side == 1 || side == 3 || side == 4; };
    layout.channelsFirst = sides.size() == 4 && !areChannels(sides[3]);
    if (layout.channelsFirst && !areChannels(sides[1]))
        return Message(
            "its images have %1 channels; save them as N x H x W x C with 1, 3 or 4 channels (gray, RGB, RGBA)",
            sides[3]);
    const std::size_t rows = layout.channelsFirst ? 2 : 1;
    if (sides[rows] > kLongestArraySide || sides[rows + 1] > kLongestArraySide)
        return Message("its images of %1 x %2 pixels are too large; the longest side allowed is 4096", sides[rows + 1],
                       sides[rows]);
    layout.count = sides[0];
    layout.shape.height = static_cast<int>(sides[rows]);
    layout.shape.width = static_cast<int>(sides[rows + 1]);
    layout.shape.channels = sides.size() == 3 ? 1 : static_cast<int>(sides[layout.channelsFirst ? 1 : 3]);
    return {};
}

void ValueRange::add(const ValueRange& other) {
    invalid += other.invalid;
    if (other.values == 0) return;
    lowest = values == 0 ? other.lowest : std::min(lowest, other.lowest);
    highest = values == 0 ? other.highest : std::max(highest, other.highest);
    values += other.values;
}

ValueRange rangeOf(const NpyHeader& header, std::span<const std::uint8_t> raw) {
    ValueRange range;
    withValues(header, raw, [&](const auto& value) {
        for (std::uint64_t place = 0; place < header.values; ++place) {
            const double one = value(place);
            if (!std::isfinite(one)) {
                ++range.invalid;
                continue;
            }
            if (range.values == 0) range.lowest = range.highest = one;
            ++range.values;
            range.lowest = std::min(range.lowest, one);
            range.highest = std::max(range.highest, one);
        }
    });
    return range;
}

ValueScale scaleFor(NpyKind kind, const ValueRange& range) {
    if (range.values == 0) return {};
    if (kind == NpyKind::boolean) return {0, 1};
    if (kind != NpyKind::floating) {
        if (range.lowest >= 0 && range.highest == 1) return {0, 1};
        if (range.lowest >= 0 && range.highest <= 65535) {
            const WhitePoint white = whitePointFor({.integer = static_cast<int>(range.highest)});
            // Without a value above 0 nothing tells how many bits they are.
            return range.highest == 0 ? ValueScale() : ValueScale{0, static_cast<double>((1 << white.bits) - 1)};
        }
        return {range.lowest, range.highest};
    }
    if (isWithin(range, 0, 1)) return {0, 1};
    if (isWithin(range, -1, 1)) return {-1, 1};
    // Small ones are no whole numbers in disguise.
    for (const double most : {255.0, 1023.0, 4095.0, 16383.0, 65535.0})
        if (range.highest > kFewArrayUnits && isWithin(range, 0, most)) return {0, most};
    return {range.lowest, range.highest};
}

bool writeArrayImages(const NpyHeader& header, std::span<const std::uint8_t> raw, const ArrayLayout& layout,
                      const ValueScale& scale, const Rgb& background, std::span<std::uint8_t> out,
                      const JobContext& context) {
    const int behind[] = {background.red, background.green, background.blue};
    const std::vector<std::uint64_t> steps = strides(header);
    const std::size_t rowAxis = layout.channelsFirst ? 2 : 1;
    const std::uint64_t channelStep = steps.size() == 3 ? 0 : steps[layout.channelsFirst ? 1 : 3];
    const int channels = layout.shape.channels;
    const int written = channels == 4 ? 3 : channels;
    const std::size_t imageBytes = ImageShape{layout.shape.height, layout.shape.width, written}.bytes();
    bool done = false;
    withValues(header, raw, [&](const auto& value) {
        const auto convert = [&](std::size_t begin, std::size_t end) {
            std::uint8_t* pixel = out.data() + begin * imageBytes;
            for (std::size_t index = begin; index < end; ++index) {
                for (int y = 0; y < layout.shape.height; ++y) {
                    std::uint64_t place = index * steps[0] + static_cast<std::uint64_t>(y) * steps[rowAxis];
                    for (int x = 0; x < layout.shape.width; ++x, place += steps[rowAxis + 1], pixel += written) {
                        for (int c = 0; c < written; ++c)
                            pixel[c] = asByte(value(place + static_cast<std::uint64_t>(c) * channelStep), scale);
                        if (channels != 4) continue;
                        const int opacity = asByte(value(place + 3 * channelStep), scale);
                        for (int c = 0; c < 3; ++c)
                            pixel[c] = static_cast<std::uint8_t>(
                                (pixel[c] * opacity + behind[c] * (255 - opacity) + 127) / 255);
                    }
                }
            }
        };
        const auto progress = [&](std::size_t images) { context.report(images, layout.count, "converting"); };
        done = forEachChunk(layout.count, 64, context, convert, progress);
    });
    return done;
}

std::vector<std::int64_t> wholeNumbers(const NpyHeader& header, std::span<const std::uint8_t> raw) {
    std::vector<std::int64_t> numbers;
    numbers.reserve(header.values);
    const std::uint64_t columns = header.shape.size() == 2 ? header.shape[1] : 1;
    const std::uint64_t rows = columns == 0 ? 0 : header.values / columns;
    withValues(header, raw, [&](const auto& value) {
        for (std::uint64_t place = 0; place < header.values; ++place) {
            const std::uint64_t at = header.fortranOrder ? place / columns + place % columns * rows : place;
            const double one = value(at);
            if (!(std::abs(one) <= kExactIntegers) || one != std::floor(one)) {
                numbers.clear();
                return;
            }
            numbers.push_back(static_cast<std::int64_t>(one));
        }
    });
    return numbers;
}

std::string shortNumber(double value) {
    char text[32] = {};
    std::snprintf(text, sizeof(text), "%.6g", value);
    std::string result = text;
    std::ranges::replace(result, ',', '.');  // in some locales printf writes a decimal comma
    return result;
}

}  // namespace core
