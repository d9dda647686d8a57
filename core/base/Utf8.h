#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The characters of UTF-8; each byte that is none of it becomes U+FFFD, the replacement character.
std::vector<std::uint32_t> codePoints(std::string_view text);

/// These characters as UTF-8; what is no character becomes U+FFFD.
std::string utf8Of(std::span<const std::uint32_t> characters);

/// The text itself where it is UTF-8; else with \xF1 for each byte that is none, so that two such names stay two.
std::string escapedUtf8(const std::string& text);

/// With \x1B for each control character, so that a file's name is one line and nothing but text.
std::string withoutControls(const std::string& text);

/// The first or last of `text`, of at most so many bytes and without a part of a character. What is no UTF-8 is cut
/// anywhere.
std::string firstBytes(std::string_view text, std::size_t bytes);
std::string lastBytes(std::string_view text, std::size_t bytes);

/// A name from a file or a dataset as sentences tell it: with \x1B for each control character and, where it is longer
/// than 200 characters, only its first 120, "…" and its last 60. Takes no time beyond that of the name's ends.
std::string shownName(std::string_view name);

/// True when somebody put replacement characters into this path: it then names no file whose name is not UTF-8.
bool hasReplacement(std::string_view path);

}  // namespace core
