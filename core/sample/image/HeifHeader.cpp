#include "core/sample/image/HeifHeader.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// Boxes in boxes, as ISO/IEC 14496-12 has them; what an image is made of, as ISO/IEC 23008-12 does.
constexpr std::size_t kBoxHeader = 8;
constexpr std::size_t kLongBoxHeader = 16;
constexpr std::size_t kVersionBytes = 4;  // that some boxes begin with

struct HeifBrand {
    std::string_view brand;
    const char* kind;
};

constexpr std::array kHeifBrands = {
    HeifBrand{"avif", "AVIF"}, HeifBrand{"avis", "AVIF"}, HeifBrand{"heic", "HEIC"}, HeifBrand{"heix", "HEIC"},
    HeifBrand{"heim", "HEIC"}, HeifBrand{"heis", "HEIC"}, HeifBrand{"hevc", "HEIC"}, HeifBrand{"hevx", "HEIC"},
    HeifBrand{"mif1", "HEIF"}, HeifBrand{"mif2", "HEIF"}, HeifBrand{"msf1", "HEIF"},
};

const HeifBrand* brandAt(ByteSpan bytes, std::size_t at) {
    for (const HeifBrand& known : kHeifBrands)
        if (hasText(bytes, at, known.brand)) return &known;
    return nullptr;
}

/// Enlarges the size of `header` to that of every image in `boxes`; false where a box ends behind the bytes.
bool readBoxes(ByteSpan boxes, ImageHeader& header) {
    for (std::size_t at = 0; at < boxes.size();) {
        if (boxes.size() - at < kBoxHeader) return false;
        std::uint64_t size = bigAt(boxes, at, 4);
        std::size_t front = kBoxHeader;
        if (size == 1) {
            if (boxes.size() - at < kLongBoxHeader) return false;
            size = std::uint64_t{bigAt(boxes, at + 8, 4)} << 32 | bigAt(boxes, at + 12, 4);
            front = kLongBoxHeader;
        }
        if (size == 0) size = boxes.size() - at;  // up to the end
        if (size < front || size > boxes.size() - at) return false;
        const ByteSpan inside = boxes.subspan(at + front, static_cast<std::size_t>(size) - front);
        if (hasText(boxes, at + 4, "ispe")) {
            const std::int64_t width = bigAt(inside, kVersionBytes, 4);
            const std::int64_t height = bigAt(inside, kVersionBytes + 4, 4);
            // As real numbers: the product of two such sides may be too large for an integer.
            if (static_cast<double>(width) * static_cast<double>(height) >
                static_cast<double>(header.width) * static_cast<double>(header.height)) {
                header.width = width;
                header.height = height;
            }
        }
        if (hasText(boxes, at + 4, "meta") && inside.size() >= kVersionBytes)
            readBoxes(inside.subspan(kVersionBytes), header);
        if (hasText(boxes, at + 4, "iprp") || hasText(boxes, at + 4, "ipco")) readBoxes(inside, header);
        at += static_cast<std::size_t>(size);
    }
    return true;
}

}  // namespace

const char* heifKind(ByteSpan bytes) {
    if (!hasText(bytes, 4, "ftyp")) return nullptr;
    const HeifBrand* major = brandAt(bytes, 8);
    if (major == nullptr) return nullptr;
    // A general brand: one of those that follow says how the image is coded.
    const std::size_t end = std::min<std::size_t>(bigAt(bytes, 0, 4), bytes.size());
    for (std::size_t at = 16; at + 4 <= end && std::string_view(major->kind) == "HEIF"; at += 4)
        if (const HeifBrand* other = brandAt(bytes, at)) major = other;
    return major->kind;
}

ImageHeader readHeifHeader(ByteSpan bytes) {
    const char* kind = heifKind(bytes);
    ImageHeader header{kind == nullptr ? "HEIF" : kind, 0, 0, true, true};
    header.complete = readBoxes(bytes, header);
    return header;
}

}  // namespace core
