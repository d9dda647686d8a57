#include "core/parameter/Rectangle.h"

#include <charconv>
#include <string>

#include "core/base/Error.h"

namespace core {

namespace {

constexpr std::string_view kTimesSign = "\xC3\x97";

void skipSpaces(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

/// Takes a number without a sign from the beginning of `text`.
std::optional<int> takeNumber(std::string_view& text) {
    skipSpaces(text);
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    skipSpaces(text);
    return number;
}

bool takeTimes(std::string_view& text) {
    for (const std::string_view sign : {std::string_view("x"), std::string_view("X"), kTimesSign}) {
        if (!text.starts_with(sign)) continue;
        text.remove_prefix(sign.size());
        return true;
    }
    return false;
}

}  // namespace

std::optional<Rectangle> readRectangle(std::string_view text) {
    const std::optional<int> width = takeNumber(text);
    if (!width || !takeTimes(text)) return std::nullopt;
    const std::optional<int> height = takeNumber(text);
    if (!height || !text.empty()) return std::nullopt;
    return Rectangle{*width, *height};
}

ParameterValue toValue(const Rectangle& rectangle) {
    if (rectangle.width == rectangle.height) return std::int64_t{rectangle.width};
    return std::to_string(rectangle.width) + 'x' + std::to_string(rectangle.height);
}

Rectangle toRectangle(const ParameterValue& value) {
    if (const auto* side = std::get_if<std::int64_t>(&value)) return {static_cast<int>(*side), static_cast<int>(*side)};
    if (const auto* text = std::get_if<std::string>(&value))
        if (const auto rectangle = readRectangle(*text)) return *rectangle;
    throw Error("%1 is not a width and a height; write them as in 96x64.", toText(value));
}

}  // namespace core
