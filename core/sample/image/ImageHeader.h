#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// What the first bytes of an image file say, read without decoding: enough to refuse absurd sizes before any
/// memory is taken, and to tell a file that ends early.
struct ImageHeader {
    const char* kind = "";   ///< "PNG", "JPEG", "WebP", "GIF", "HEIC", "AVIF", "HEIF", "BMP", "TIFF" or "PNM"
    std::int64_t width = 0;  ///< pixels; 0 where the bytes end before they say
    std::int64_t height = 0;
    bool alpha = false;    ///< may have transparent pixels
    bool complete = true;  ///< false: the bytes end before the image does, as far as the header can tell
    int highest = 0;       ///< PNM and deep HEIF: the value that stands for white; 0 where there is none
    /// TIFF with 16 bits of gray: where the file says that 0 is white, which OpenCV does not heed; 0: it does not say
    /// so.
    std::size_t whiteIsZeroAt = 0;
    bool binary = true;  ///< PNM: the samples are bytes, not written out as text
};

/// Empty when the bytes are none of the known formats.
std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

}  // namespace core
