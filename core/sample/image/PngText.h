#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A text that a PNG file carries under a keyword.
struct PngText {
    std::string keyword;  ///< 1 to 79 letters of ASCII
    std::string text;     ///< UTF-8, without zeros
};

/// The PNG file `png` with these texts behind its header: plain ones as tEXt, which every program reads, others, and
/// those under a keyword with a colon, as uncompressed iTXt. Throws Error where `png` is no PNG file.
std::vector<std::uint8_t> withPngTexts(std::span<const std::uint8_t> png, std::span<const PngText> texts);

/// The first text under `keyword`, from an uncompressed tEXt or iTXt chunk that is whole; nothing where there is none.
/// Takes any bytes, damaged and truncated ones as well.
std::optional<std::string> pngText(std::span<const std::uint8_t> png, const std::string& keyword);

}  // namespace core
