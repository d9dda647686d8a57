#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace core {

using ByteSpan = std::span<const std::uint8_t>;

/// True when `text` stands at `at`.
inline bool hasText(ByteSpan bytes, std::size_t at, std::string_view text) {
    return at <= bytes.size() && bytes.size() - at >= text.size() &&
           std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

/// `count` bytes, at most 4, as a number; 0 past the end.
inline std::uint32_t numberAt(ByteSpan bytes, std::size_t at, int count, bool bigEndian) {
    if (at > bytes.size() || bytes.size() - at < static_cast<std::size_t>(count)) return 0;
    std::uint32_t value = 0;
    for (int index = 0; index < count; ++index) {
        const int from = bigEndian ? index : count - 1 - index;
        value = (value << 8) | bytes[at + static_cast<std::size_t>(from)];
    }
    return value;
}
inline std::uint32_t bigAt(ByteSpan bytes, std::size_t at, int count) {
    return numberAt(bytes, at, count, true);
}
inline std::uint32_t littleAt(ByteSpan bytes, std::size_t at, int count) {
    return numberAt(bytes, at, count, false);
}

}  // namespace core
