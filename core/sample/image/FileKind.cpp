#include "core/sample/image/FileKind.h"

#include <array>

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/HeifDecoder.h"
#include "core/sample/image/HeifHeader.h"
#include "core/sample/image/ImageHeader.h"
#include "core/sample/image/dicom/DicomElements.h"

namespace core {

namespace {

struct Signature {
    std::size_t at;
    std::string_view text;
    const char* name;
};

/// Kinds that people keep among their images and that we do not read.
constexpr std::array kOthers = {Signature{0, "8BPS", "PSD"},
                                Signature{4, "jP  \r\n", "JPEG 2000"},
                                Signature{0, "\xFF\x4F\xFF\x51", "JPEG 2000"},
                                Signature{4, "JXL \r\n", "JPEG XL"},
                                Signature{0, "\xFF\x0A", "JPEG XL"},
                                Signature{0, "\x76\x2F\x31\x01", "OpenEXR"},
                                Signature{0, "<svg", "SVG"},
                                Signature{0, "%PDF", "PDF"}};

constexpr std::uint32_t kLongestBmpHeader = 124;  // bytes

}  // namespace

FileKind kindOf(std::span<const std::uint8_t> firstBytes) {
    for (const Signature& other : kOthers)
        if (hasText(firstBytes, other.at, other.text)) return {other.name, false, true};
    if (const char* heif = heifKind(firstBytes)) return {heif, canDecodeHeif(heif), true};
    const auto header = readImageHeader(firstBytes);
    const std::string kind = header ? header->kind : "";
    // A text may begin with BM or P5 too.
    const bool text = (kind == "BMP" && littleAt(firstBytes, 14, 4) > kLongestBmpHeader) ||
                      (kind == "PNM" && (header->width == 0 || header->height == 0));
    if (kind.empty() && isDicom(firstBytes)) return {"DICOM", true, true};
    if (kind.empty() || text) return {"", false, true};
    return {kind, true, kind == "PNG" || kind == "JPEG" || kind == "WebP" || kind == "GIF"};
}

}  // namespace core
