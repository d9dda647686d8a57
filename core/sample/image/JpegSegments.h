#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The JPEG file `jpeg` with `xmp` in an APP1 segment, behind its JFIF segment. Throws Error where `jpeg` is no JPEG
/// file, or the text is longer than the 65,504 bytes that a segment takes.
std::vector<std::uint8_t> withJpegXmp(std::span<const std::uint8_t> jpeg, const std::string& xmp);

/// The text of the first XMP segment that is whole; nothing where there is none. Takes any bytes, damaged and truncated
/// ones as well.
std::optional<std::string> jpegXmp(std::span<const std::uint8_t> jpeg);

}  // namespace core
