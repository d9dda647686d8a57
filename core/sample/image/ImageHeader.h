#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// What the first bytes of an image file say, read without decoding: enough to refuse absurd sizes before any
/// memory is taken, and to tell a file that ends early.
struct ImageHeader {
    const char* kind = "";   ///< "PNG", "JPEG", "WebP", "BMP", "TIFF" or "PNM"
    std::int64_t width = 0;  ///< pixels; 0 where the bytes end before they say
    std::int64_t height = 0;
    bool alpha = false;    ///< may have transparent pixels
    bool complete = true;  ///< false: the bytes end before the image does, as far as the header can tell
    int highest = 0;       ///< PNM: the value that stands for white; 0 where there is none
    bool binary = true;    ///< PNM: the samples are bytes, not written out as text
};

/// Empty when the bytes are none of the known formats.
std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

}  // namespace core
