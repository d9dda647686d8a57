#include "core/image/ImageHeader.h"

#include <cstdlib>
#include <cstring>
#include <string_view>

namespace core {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool has(Bytes bytes, std::size_t at, std::string_view text) {
    return bytes.size() >= at + text.size() && std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

/// `count` bytes as a number; 0 past the end.
std::uint32_t number(Bytes bytes, std::size_t at, int count, bool bigEndian) {
    if (bytes.size() < at + static_cast<std::size_t>(count)) return 0;
    std::uint32_t value = 0;
    for (int index = 0; index < count; ++index) {
        const int from = bigEndian ? index : count - 1 - index;
        value = (value << 8) | bytes[at + static_cast<std::size_t>(from)];
    }
    return value;
}
std::uint32_t big(Bytes bytes, std::size_t at, int count) {
    return number(bytes, at, count, true);
}
std::uint32_t little(Bytes bytes, std::size_t at, int count) {
    return number(bytes, at, count, false);
}

ImageHeader png(Bytes bytes) {
    ImageHeader header{"PNG", big(bytes, 16, 4), big(bytes, 20, 4), false, false};
    header.alpha = bytes.size() > 25 && (bytes[25] & 4) != 0;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        if (has(bytes, at + 4, "tRNS")) header.alpha = true;
        if (has(bytes, at + 4, "IEND")) header.complete = true;
        at += 12 + static_cast<std::size_t>(big(bytes, at, 4));
    }
    return header;
}

/// The first marker after the compressed data that begins at `at`; the end where there is none.
std::size_t afterScan(Bytes bytes, std::size_t at) {
    while (at + 1 < bytes.size()) {
        const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - at);
        if (found == nullptr) break;
        at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes.data());
        if (at + 1 >= bytes.size()) break;
        const std::uint8_t next = bytes[at + 1];
        const bool restart = next >= 0xD0 && next <= 0xD7;
        if (next != 0 && next != 0xFF && !restart) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

ImageHeader jpeg(Bytes bytes) {
    ImageHeader header{"JPEG", 0, 0, false, false};
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        if (bytes[at] != 0xFF) {  // stray bytes between segments: decoders pass over them
            ++at;
            continue;
        }
        const std::uint8_t marker = bytes[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0xD9) {
            header.complete = true;
            break;
        }
        if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += 2;
            continue;
        }
        const std::size_t length = big(bytes, at + 2, 2);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && header.width == 0) {
            header.height = big(bytes, at + 5, 2);
            header.width = big(bytes, at + 7, 2);
        }
        at += 2 + length;
        if (marker == 0xDA) at = afterScan(bytes, at);
    }
    return header;
}

ImageHeader webp(Bytes bytes) {
    ImageHeader header{"WebP", 0, 0, true, bytes.size() >= static_cast<std::size_t>(little(bytes, 4, 4)) + 8};
    if (has(bytes, 12, "VP8X")) {
        header.width = little(bytes, 24, 3) + 1;
        header.height = little(bytes, 27, 3) + 1;
    } else if (has(bytes, 12, "VP8L")) {
        const std::uint32_t bits = little(bytes, 21, 4);
        header.width = (bits & 0x3FFF) + 1;
        header.height = ((bits >> 14) & 0x3FFF) + 1;
    } else {
        header.width = little(bytes, 26, 2) & 0x3FFF;
        header.height = little(bytes, 28, 2) & 0x3FFF;
    }
    return header;
}

ImageHeader bmp(Bytes bytes) {
    ImageHeader header{"BMP", 0, 0, false, true};
    if (little(bytes, 14, 4) == 12) {
        header.width = little(bytes, 18, 2);
        header.height = little(bytes, 20, 2);
    } else {
        header.width = static_cast<std::int32_t>(little(bytes, 18, 4));
        // Negative: rows from the top.
        header.height = std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(little(bytes, 22, 4))));
    }
    return header;
}

ImageHeader tiff(Bytes bytes) {
    const bool bigEndian = bytes[0] == 'M';
    ImageHeader header{"TIFF", 0, 0, true, true};
    const std::size_t directory = number(bytes, 4, 4, bigEndian);
    const std::size_t entries = number(bytes, directory, 2, bigEndian);
    header.complete = bytes.size() >= directory + 2 + entries * 12;
    for (std::size_t entry = 0; entry < entries && header.complete; ++entry) {
        const std::size_t at = directory + 2 + entry * 12;
        const std::uint32_t tag = number(bytes, at, 2, bigEndian);
        const int size = number(bytes, at + 2, 2, bigEndian) == 3 ? 2 : 4;
        if (tag == 256) header.width = number(bytes, at + 8, size, bigEndian);
        if (tag == 257) header.height = number(bytes, at + 8, size, bigEndian);
    }
    return header;
}

ImageHeader pnm(Bytes bytes) {
    ImageHeader header{"PNM", 0, 0, false, true};
    std::size_t at = 2;
    for (std::int64_t* value : {&header.width, &header.height}) {
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
    return header;
}

}  // namespace

std::optional<ImageHeader> readImageHeader(Bytes bytes) {
    if (has(bytes, 0, "\x89PNG\r\n\x1a\n")) return png(bytes);
    if (has(bytes, 0, "\xFF\xD8\xFF")) return jpeg(bytes);
    if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBPVP8")) return webp(bytes);
    if (has(bytes, 0, "BM") && bytes.size() >= 26) return bmp(bytes);
    if (has(bytes, 0, std::string_view("II*\0", 4)) || has(bytes, 0, std::string_view("MM\0*", 4))) return tiff(bytes);
    if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' && bytes[2] <= ' ') return pnm(bytes);
    return std::nullopt;
}

}  // namespace core
