#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The still WebP file `webp` with `xmp` in a chunk of its own, at the end. A simple file becomes an extended one
/// (VP8X), which states its size and whether it has opacity. Throws Error where `webp` is no still WebP file.
std::vector<std::uint8_t> withWebpXmp(std::span<const std::uint8_t> webp, const std::string& xmp);

/// The text of the first XMP chunk that is whole; nothing where there is none. Takes any bytes, damaged and truncated
/// ones as well.
std::optional<std::string> webpXmp(std::span<const std::uint8_t> webp);

}  // namespace core
