#include "core/metric/compare/ShiftedDistance.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr double kOut = std::numeric_limits<double>::infinity();
/// Values that are compared before one looks whether a sample is out already: few enough to save the rest, many enough
/// for the inner loop to run at full width.
constexpr std::size_t kLookEach = 112;

/// Of at most kLookEach values. 16-bit differences: their products are added in pairs by one instruction.
double sumOfSquares(const std::uint8_t* a, const std::uint8_t* b, std::size_t size) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto step = static_cast<std::int16_t>(a[i] - b[i]);
        sum += step * step;
    }
    return sum;
}

double sumOfSquares(const std::uint16_t* a, const std::uint16_t* b, std::size_t size) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto step = static_cast<std::uint32_t>(std::abs(static_cast<int>(a[i]) - static_cast<int>(b[i])));
        sum += step * step;  // at most 65535^2, which is below 2^32
    }
    return static_cast<double>(sum);
}

double sumOfSquares(const float* a, const float* b, std::size_t size) {
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const double step = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += step * step;
    }
    return sum;
}

template <typename Value>
double sumBelow(const Value* a, const Value* b, std::size_t size, double limit) {
    double sum = 0;
    for (std::size_t from = 0; from < size; from += kLookEach) {
        sum += sumOfSquares(a + from, b + from, std::min(kLookEach, size - from));
        if (!(sum < limit)) return kOut;
    }
    return sum;
}

/// One image against the part of the other that lies `down` and `right` of it by a pixel, none, or minus one.
struct PixelShift {
    int height = 1;
    int width = 1;
    int channels = 1;
    int down = 0;
    int right = 0;

    /// The values that both have. `limit` and what is returned are sums, not means.
    template <typename Value>
    double sum(const Value* a, const Value* b, double limit) const {
        // Shifted by whole values, the images are two rows of numbers, one ahead of the other: a single loop goes
        // through both. At their left or right edge it compares a pixel with one of the next line, which is then taken
        // off again.
        const std::ptrdiff_t line = std::ptrdiff_t{width} * channels;
        const std::ptrdiff_t ahead = down * line + std::ptrdiff_t{right} * channels;
        const std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, -ahead);
        const std::ptrdiff_t last = std::min(height * line, height * line - ahead);
        double wrong = 0;
        if (right != 0) {
            const std::ptrdiff_t edge = right > 0 ? line - channels : 0;
            for (std::ptrdiff_t at = edge; at < height * line; at += line) {
                for (std::ptrdiff_t value = at; value < at + channels; ++value)
                    if (value >= first && value < last) wrong += sumOfSquares(a + value, b + value + ahead, 1);
            }
        }
        return sumBelow(a + first, b + first + ahead, static_cast<std::size_t>(last - first), limit + wrong) - wrong;
    }

    double values() const {
        return static_cast<double>(height - std::abs(down)) * (width - std::abs(right)) * channels;
    }
};

/// The square of the largest value of whole numbers.
double squaredUnit(ValueType type) {
    switch (type) {
        case ValueType::uint8:
            return 255.0 * 255.0;
        case ValueType::uint16:
            return 65535.0 * 65535.0;
        case ValueType::float32:
            break;
    }
    return 1;
}

/// act(a, b) with pointers to what the bytes are.
template <typename Act>
double asValues(ValueType type, const std::uint8_t* a, const std::uint8_t* b, const Act& act) {
    // Samples begin at multiples of their size from the beginning of an allocation or of a page.
    switch (type) {
        case ValueType::uint16:
            return act(reinterpret_cast<const std::uint16_t*>(a), reinterpret_cast<const std::uint16_t*>(b));
        case ValueType::float32:
            return act(reinterpret_cast<const float*>(a), reinterpret_cast<const float*>(b));
        case ValueType::uint8:
            break;
    }
    return act(a, b);
}

}  // namespace

ShiftedDistance::ShiftedDistance(const SampleSpec& spec) : type_(spec.type), variants_(isImage(spec)) {
    if (!variants_) {
        width_ = static_cast<int>(spec.values());
        return;
    }
    const ImageShape shape = imageShape(spec);
    height_ = shape.height;
    width_ = shape.width;
    channels_ = shape.channels;
    variants_ = height_ > 1 && width_ > 1;
}

double ShiftedDistance::plain(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, double limit) const {
    const PixelShift none{height_, width_, channels_, 0, 0};
    const double scale = squaredUnit(type_) * none.values();
    const double mean = asValues(type_, a.data(), b.data(), [&](const auto* one, const auto* other) {
        return none.sum(one, other, limit * scale) / scale;
    });
    return mean < limit ? mean : kOut;
}

double ShiftedDistance::shifted(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, double limit) const {
    double least = limit;
    for (int down = -1; variants_ && down <= 1; ++down) {
        for (int right = -1; right <= 1; ++right) {
            if (down == 0 && right == 0) continue;
            const PixelShift shift{height_, width_, channels_, down, right};
            const double scale = squaredUnit(type_) * shift.values();
            least = std::min(least, asValues(type_, a.data(), b.data(), [&](const auto* one, const auto* other) {
                                 return std::max(0.0, shift.sum(one, other, least * scale) / scale);
                             }));
        }
    }
    return least < limit ? least : kOut;
}

std::vector<std::uint8_t> ShiftedDistance::mirrored(std::span<const std::uint8_t> sample) const {
    std::vector<std::uint8_t> turned(sample.begin(), sample.end());
    if (!variants_) return turned;
    const std::size_t pixel = static_cast<std::size_t>(channels_) * bytesOf(type_);
    const auto width = static_cast<std::size_t>(width_);
    for (std::size_t line = 0; line < sample.size(); line += width * pixel) {
        for (std::size_t x = 0; x < width; ++x)
            std::memcpy(turned.data() + line + (width - 1 - x) * pixel, sample.data() + line + x * pixel, pixel);
    }
    return turned;
}

}  // namespace core
