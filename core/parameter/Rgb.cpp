#include "core/parameter/Rgb.h"

#include <charconv>

namespace core {

std::optional<Rgb> readRgb(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    // Else a minus sign would pass for a digit.
    if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string_view::npos) return std::nullopt;
    if (std::from_chars(text.data() + 1, end, number, 16).ptr != end) return std::nullopt;
    return Rgb{static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
               static_cast<std::uint8_t>(number)};
}

std::string toText(const Rgb& color) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t value : {color.red, color.green, color.blue}) {
        text += kDigits[value >> 4];
        text += kDigits[value & 15];
    }
    return text;
}

}  // namespace core
