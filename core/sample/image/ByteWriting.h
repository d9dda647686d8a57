#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

/// The lowest `count` bytes of a number, the lowest first.
inline void addLittle(std::vector<std::uint8_t>& bytes, std::size_t value, int count) {
    for (int index = 0; index < count; ++index) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * index)));
}

/// The same, the highest first.
inline void addBig(std::vector<std::uint8_t>& bytes, std::size_t value, int count) {
    for (int index = count - 1; index >= 0; --index) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * index)));
}

inline void addText(std::vector<std::uint8_t>& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}

}  // namespace core
