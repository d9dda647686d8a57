#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A color of 8 bits a channel.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Rgb&) const = default;
};

inline constexpr Rgb kWhite{255, 255, 255};

/// "#ff8800", with small or capital letters; nothing for any other text.
std::optional<Rgb> readRgb(std::string_view text);

/// The other way round, with small letters.
std::string toText(const Rgb& color);

}  // namespace core
