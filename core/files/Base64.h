#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Bytes as text: base64 of RFC 4648 with its padding, in one line.
std::string toBase64(std::span<const std::uint8_t> bytes);

/// The bytes again; nothing for what toBase64() does not write.
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

}  // namespace core
