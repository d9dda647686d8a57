#include "core/sample/image/ImageHeader.h"

#include <cstdlib>

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/HeifHeader.h"

namespace core {

namespace {

using Bytes = ByteSpan;

ImageHeader png(Bytes bytes) {
    constexpr std::size_t kBehindSize = 24;
    return {"PNG", bigAt(bytes, 16, 4), bigAt(bytes, 20, 4), true, bytes.size() >= kBehindSize};
}

ImageHeader jpeg(Bytes bytes) {
    ImageHeader header{"JPEG", 0, 0, false, false};
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        const std::uint8_t marker = bytes[at + 1];
        if (bytes[at] != 0xFF || marker == 0xFF) {  // stray bytes between segments: decoders pass over them
            ++at;
            continue;
        }
        const bool alone = marker <= 1 || (marker >= 0xD0 && marker <= 0xD8);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            header.height = bigAt(bytes, at + 5, 2);
            header.width = bigAt(bytes, at + 7, 2);
        }
        header.complete = frame ? bytes.size() >= at + 9 : marker == 0xD9;
        if (frame || marker == 0xD9) break;
        at += alone ? 2 : 2 + static_cast<std::size_t>(bigAt(bytes, at + 2, 2));
    }
    return header;
}

ImageHeader webp(Bytes bytes) {
    ImageHeader header{"WebP", 0, 0, true, bytes.size() >= static_cast<std::size_t>(littleAt(bytes, 4, 4)) + 8};
    if (hasText(bytes, 12, "VP8X")) {
        header.width = littleAt(bytes, 24, 3) + 1;
        header.height = littleAt(bytes, 27, 3) + 1;
    } else if (hasText(bytes, 12, "VP8L")) {
        const std::uint32_t bits = littleAt(bytes, 21, 4);
        header.width = (bits & 0x3FFF) + 1;
        header.height = ((bits >> 14) & 0x3FFF) + 1;
    } else {
        header.width = littleAt(bytes, 26, 2) & 0x3FFF;
        header.height = littleAt(bytes, 28, 2) & 0x3FFF;
    }
    return header;
}

ImageHeader bmp(Bytes bytes) {
    ImageHeader header{"BMP", 0, 0, false, true};
    if (littleAt(bytes, 14, 4) == 12) {
        header.width = littleAt(bytes, 18, 2);
        header.height = littleAt(bytes, 20, 2);
    } else {
        header.width = static_cast<std::int32_t>(littleAt(bytes, 18, 4));
        // Negative: rows from the top.
        header.height = std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(littleAt(bytes, 22, 4))));
    }
    return header;
}

ImageHeader tiff(Bytes bytes) {
    const bool bigEndian = bytes[0] == 'M';
    ImageHeader header{"TIFF", 0, 0, true, true};
    const std::size_t directory = numberAt(bytes, 4, 4, bigEndian);
    const std::size_t entries = numberAt(bytes, directory, 2, bigEndian);
    header.complete = bytes.size() >= directory + 2 + entries * 12;
    bool deep = false;
    for (std::size_t entry = 0; entry < entries && header.complete; ++entry) {
        const std::size_t at = directory + 2 + entry * 12;
        const std::uint32_t tag = numberAt(bytes, at, 2, bigEndian);
        const int size = numberAt(bytes, at + 2, 2, bigEndian) == 3 ? 2 : 4;
        if (tag == 256) header.width = numberAt(bytes, at + 8, size, bigEndian);
        if (tag == 257) header.height = numberAt(bytes, at + 8, size, bigEndian);
        if (tag == 258) deep = numberAt(bytes, at + 8, 2, bigEndian) == 16;
        if (tag == 262 && numberAt(bytes, at + 8, 2, bigEndian) == 0) header.whiteIsZeroAt = at + 8;
    }
    if (!deep) header.whiteIsZeroAt = 0;
    return header;
}

ImageHeader gif(Bytes bytes) {
    return {"GIF", littleAt(bytes, 6, 2), littleAt(bytes, 8, 2), true, bytes.size() >= 13};
}

ImageHeader pnm(Bytes bytes) {
    ImageHeader header{"PNM", 0, 0, false, true};
    std::int64_t highest = 0;
    std::size_t at = 2;
    for (std::int64_t* value : {&header.width, &header.height, &highest}) {
        bool comment = false;
        while (at < bytes.size() && (comment || bytes[at] < '0' || bytes[at] > '9')) {
            if (bytes[at] == '#') comment = true;
            if (bytes[at] == '\n') comment = false;
            ++at;
        }
        while (at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && *value < 1'000'000'000) {
            *value = *value * 10 + (bytes[at++] - '0');
        }
    }
    const bool bitmap = bytes[1] == '1' || bytes[1] == '4';
    if (!bitmap && highest >= 1 && highest <= 65535) header.highest = static_cast<int>(highest);
    header.binary = bytes[1] >= '4';
    return header;
}

}  // namespace

std::optional<ImageHeader> readImageHeader(Bytes bytes) {
    if (heifKind(bytes) != nullptr) return readHeifHeader(bytes);
    if (hasText(bytes, 0, "GIF87a") || hasText(bytes, 0, "GIF89a")) return gif(bytes);
    if (hasText(bytes, 0, "\x89PNG\r\n\x1a\n")) return png(bytes);
    if (hasText(bytes, 0, "\xFF\xD8\xFF")) return jpeg(bytes);
    if (hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBPVP8")) return webp(bytes);
    if (hasText(bytes, 0, "BM") && bytes.size() >= 26) return bmp(bytes);
    if (hasText(bytes, 0, std::string_view("II*\0", 4)) || hasText(bytes, 0, std::string_view("MM\0*", 4)))
        return tiff(bytes);
    if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' && bytes[2] <= ' ') return pnm(bytes);
    return std::nullopt;
}

}  // namespace core
