#include "core/base/Utf8.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

/// \x1B
std::string escapedByte(char letter) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<std::uint8_t>(letter);
    return {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

constexpr std::size_t kLongestCharacter = 4;  // bytes

/// Whether the byte is a later one of a character.
bool isInside(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xC0U) == 0x80U;
}

/// How many bytes the character that `lead` begins has; 0 where it begins none.
std::size_t lengthOf(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

/// The character that `text` begins with, `length` bytes long; the replacement where they are none.
std::uint32_t firstPoint(std::string_view text, std::size_t length) {
    const auto lead = static_cast<std::uint8_t>(text.front());
    if (length == 1) return lead;
    if (length == 0 || text.size() < length) return kReplacement;
    std::uint32_t point = lead & (0x7FU >> length);
    for (const char letter : text.substr(1, length - 1)) {
        const auto byte = static_cast<std::uint8_t>(letter);
        if ((byte & 0xC0U) != 0x80) return kReplacement;
        point = point << 6 | (byte & 0x3FU);
    }
    const bool tooLong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    return tooLong || surrogate || point > 0x10FFFF ? kReplacement : point;
}

/// The character that `text` begins with, and how many bytes it takes; 0 bytes where they are not UTF-8.
std::pair<std::uint32_t, std::size_t> nextPoint(std::string_view text) {
    const std::size_t length = lengthOf(static_cast<std::uint8_t>(text.front()));
    const std::uint32_t point = firstPoint(text, length);
    const bool bad = point == kReplacement && !text.starts_with(kReplacementBytes);
    return {point, bad ? 0 : length};
}

// Of a name in a sentence, in characters.
constexpr std::size_t kLongestShown = 200;
constexpr std::size_t kShownFirst = 120;
constexpr std::size_t kShownLast = 60;

/// How many bytes the first so many characters take, at most all.
std::size_t bytesOfFirst(std::string_view text, std::size_t characters) {
    std::size_t bytes = 0;
    for (; characters > 0 && bytes < text.size(); --characters)
        bytes += std::max<std::size_t>(1, nextPoint(text.substr(bytes)).second);
    return bytes;
}

std::string shortened(std::string_view text) {
    if (bytesOfFirst(text, kLongestShown) == text.size()) return std::string(text);
    const std::string end = lastBytes(text, kShownLast * kLongestCharacter);
    std::size_t characters = 0;
    for (std::size_t at = 0; at < end.size(); ++characters) at += bytesOfFirst(std::string_view(end).substr(at), 1);
    const std::size_t passed = bytesOfFirst(end, characters - std::min(characters, kShownLast));
    return std::string(text.substr(0, bytesOfFirst(text, kShownFirst))) + "\u2026" + end.substr(passed);
}

}  // namespace

std::vector<std::uint32_t> codePoints(std::string_view text) {
    std::vector<std::uint32_t> points;
    while (!text.empty()) {
        const auto [point, length] = nextPoint(text);
        points.push_back(point);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return points;
}

std::string utf8Of(std::span<const std::uint32_t> characters) {
    std::string text;
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    for (std::uint32_t point : characters) {
        if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = kReplacement;
        if (point < 0x80) {
            add(point);
            continue;
        }
        const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        add(((0xF00U >> (more + 1)) & 0xFFU) | point >> (6 * more));
        for (int at = more - 1; at >= 0; --at) add(0x80U | (point >> (6 * at) & 0x3FU));
    }
    return text;
}

std::string escapedUtf8(const std::string& text) {
    std::string escaped;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t length = nextPoint(rest).second;
        escaped += length == 0 ? escapedByte(rest.front()) : std::string(rest.substr(0, length));
        rest.remove_prefix(std::max<std::size_t>(1, length));
    }
    return escaped;
}

std::string withoutControls(const std::string& text) {
    std::string escaped;
    for (const char letter : text) {
        const auto byte = static_cast<std::uint8_t>(letter);
        escaped += byte < 0x20 || byte == 0x7F ? escapedByte(letter) : std::string(1, letter);
    }
    return escaped;
}

std::string firstBytes(std::string_view text, std::size_t bytes) {
    const std::size_t most = std::min(bytes, text.size());
    std::size_t end = most;
    while (end > 0 && end < text.size() && isInside(text[end])) --end;
    return std::string(text.substr(0, most - end < kLongestCharacter ? end : most));
}

std::string lastBytes(std::string_view text, std::size_t bytes) {
    const std::size_t first = text.size() - std::min(bytes, text.size());
    std::size_t start = first;
    while (start > 0 && start < text.size() && isInside(text[start])) ++start;
    return std::string(text.substr(start - first < kLongestCharacter ? start : first));
}

std::string shownName(std::string_view name) {
    // Again at the end: an escaped character is four.
    return shortened(withoutControls(shortened(name)));
}

bool hasReplacement(std::string_view path) {
    return path.find(kReplacementBytes) != std::string_view::npos;
}

}  // namespace core
