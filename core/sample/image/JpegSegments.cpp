#include "core/sample/image/JpegSegments.h"

#include <string_view>

#include "core/base/Error.h"
#include "core/sample/image/ByteReading.h"

namespace core {

namespace {

constexpr std::string_view kXmpMark("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr std::size_t kLongestJpegSegment = 0xFFFF;  // bytes, with the two of its length

constexpr std::uint8_t kStartMarker = 0xD8;
constexpr std::uint8_t kEndMarker = 0xD9;
constexpr std::uint8_t kScanMarker = 0xDA;
constexpr std::uint8_t kApp0 = 0xE0;
constexpr std::uint8_t kApp1 = 0xE1;

bool startsAsJpeg(ByteSpan bytes) {
    return bytes.size() >= 2 && bytes[0] == 0xFF && bytes[1] == kStartMarker;
}

/// One segment and what follows it.
struct JpegSegment {
    std::uint8_t marker = 0;
    ByteSpan content;
    ByteSpan rest;
};

/// The one that `bytes` begins with; nothing where none is whole, or where the pixels begin.
std::optional<JpegSegment> firstSegment(ByteSpan bytes) {
    std::size_t at = 0;
    if (bytes.empty() || bytes[0] != 0xFF) return {};
    while (at < bytes.size() && bytes[at] == 0xFF) ++at;  // any number of them may lead to a marker
    if (at >= bytes.size()) return {};
    const std::uint8_t marker = bytes[at++];
    if (marker == kEndMarker || marker == kScanMarker || marker == 0) return {};
    const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= kStartMarker);
    if (alone) return JpegSegment{marker, {}, bytes.subspan(at)};
    const std::size_t length = bigAt(bytes, at, 2);
    if (length < 2 || length > bytes.size() - at) return {};
    return JpegSegment{marker, bytes.subspan(at + 2, length - 2), bytes.subspan(at + length)};
}

}  // namespace

std::vector<std::uint8_t> withJpegXmp(ByteSpan jpeg, const std::string& xmp) {
    if (!startsAsJpeg(jpeg)) throw Error("What a text was to be added to is not a JPEG file; choose one.");
    const std::size_t length = 2 + kXmpMark.size() + xmp.size();
    if (length > kLongestJpegSegment)
        throw Error("The recipe is too long for a JPEG file (%1 bytes); choose PNG or WebP.", xmp.size());
    std::size_t at = 2;
    if (const auto first = firstSegment(jpeg.subspan(at)); first && first->marker == kApp0)
        at = jpeg.size() - first->rest.size();
    std::vector<std::uint8_t> whole(jpeg.begin(), jpeg.begin() + static_cast<std::ptrdiff_t>(at));
    for (const std::size_t byte : {std::size_t{0xFF}, std::size_t{kApp1}, length >> 8, length & 0xFF})
        whole.push_back(static_cast<std::uint8_t>(byte));
    whole.insert(whole.end(), kXmpMark.begin(), kXmpMark.end());
    whole.insert(whole.end(), xmp.begin(), xmp.end());
    whole.insert(whole.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(at), jpeg.end());
    return whole;
}

std::optional<std::string> jpegXmp(ByteSpan jpeg) {
    if (!startsAsJpeg(jpeg)) return {};
    ByteSpan rest = jpeg.subspan(2);
    while (const auto segment = firstSegment(rest)) {
        if (segment->marker == kApp1 && hasText(segment->content, 0, kXmpMark)) {
            const ByteSpan text = segment->content.subspan(kXmpMark.size());
            return std::string(reinterpret_cast<const char*>(text.data()), text.size());
        }
        rest = segment->rest;
    }
    return {};
}

}  // namespace core
