#include <algorithm>
#include <array>
#include <cmath>

#include "core/sample/image/dicom/DicomImage.h"

namespace core {

namespace {

/// One channel of a palette.
class DicomLookup {
   public:
    /// `descriptor` has the count of colors, the sample that has the first one, and the bits of a color.
    DicomLookup(ByteSpan descriptor, ByteSpan colors, const DicomData& data, bool isSigned)
        : colors_(colors), bigEndian_(data.bigEndian) {
        const std::uint32_t count = numberAt(descriptor, 0, 2, bigEndian_);
        count_ = count == 0 ? 65536 : static_cast<int>(count);
        first_ = static_cast<int>(numberAt(descriptor, 2, 2, bigEndian_));
        if (isSigned && first_ >= 32768) first_ -= 65536;
        wide_ = colors.size() >= 2 * static_cast<std::size_t>(count_);
        deep_ = wide_ && numberAt(descriptor, 4, 2, bigEndian_) > 8;
        whole_ = descriptor.size() >= 6 && colors.size() >= static_cast<std::size_t>(count_);
    }

    bool isWhole() const { return whole_; }

    std::uint8_t operator()(int value) const {
        const auto at = static_cast<std::size_t>(std::clamp(value - first_, 0, count_ - 1));
        const std::uint32_t color = wide_ ? numberAt(colors_, 2 * at, 2, bigEndian_) : colors_[at];
        return static_cast<std::uint8_t>(deep_ ? color >> 8 : color);
    }

   private:
    ByteSpan colors_;
    bool bigEndian_;
    int count_ = 0;
    int first_ = 0;
    bool wide_ = false;  // two bytes a color
    bool deep_ = false;  // more than 8 bits of these count
    bool whole_ = false;
};

std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

void fromDifferences(std::uint8_t* pixel) {
    const double light = pixel[0];
    const double blue = pixel[1] - 128.0;
    const double red = pixel[2] - 128.0;
    pixel[0] = toByte(light + 1.402 * red);
    pixel[1] = toByte(light - 0.344136 * blue - 0.714136 * red);
    pixel[2] = toByte(light + 1.772 * blue);
}

DecodedImage paletteImage(const DicomData& data, const DicomHeader& header, const DicomSamples& samples) {
    std::vector<DicomLookup> lookups;
    for (std::uint32_t channel = 0; channel < 3; ++channel)
        lookups.emplace_back(dicomValue(data, SIZE_MAX, 0x00281101 + channel),
                             dicomValue(data, SIZE_MAX, 0x00281201 + channel), data, header.isSigned);
    if (!std::ranges::all_of(lookups, &DicomLookup::isWhole))
        return refused(Message("its color palette is missing or truncated"));
    DecodedImage result;
    result.image = Image({static_cast<int>(header.height), static_cast<int>(header.width), 3});
    std::uint8_t* out = result.image.pixels().data();
    const int mask = (1 << header.stored) - 1;
    const int sign = header.isSigned ? 1 << (header.stored - 1) : 0;
    for (const std::uint16_t sample : samples.values) {
        const int bits = sample >> (header.high + 1 - header.stored) & mask;
        for (const DicomLookup& lookup : lookups) *out++ = lookup((bits ^ sign) - sign);
    }
    return result;
}

}  // namespace

DecodedImage dicomColorImage(const DicomData& data, const DicomHeader& header, const DicomSamples& samples) {
    if (samples.colors == DicomColors::palette) return paletteImage(data, header, samples);
    DecodedImage result;
    result.image = Image({static_cast<int>(header.height), static_cast<int>(header.width), 3});
    const auto pixels = result.image.pixels();
    const int narrower = std::max(header.high - 7, 0);
    std::ranges::transform(samples.values, pixels.begin(),
                           [=](int sample) { return static_cast<std::uint8_t>(std::min(sample >> narrower, 255)); });
    if (samples.colors == DicomColors::ybr)
        for (std::size_t at = 0; at < pixels.size(); at += 3) fromDifferences(pixels.data() + at);
    return result;
}

}  // namespace core
