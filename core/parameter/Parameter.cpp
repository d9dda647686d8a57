#include "core/parameter/Parameter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/parameter/Rectangle.h"
#include "core/parameter/Rgb.h"

namespace core {

namespace {

/// The shortest text that reads back as the same number, the same in every locale.
std::string numberText(double value) {
    char text[64];
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-6 && size < 1e15);
    const auto end =
        std::to_chars(text, text + sizeof text, value, plain ? std::chars_format::fixed : std::chars_format::general)
            .ptr;
    return std::string(text, end);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

template <typename T>
bool readNumber(std::string_view text, T& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

std::string shown(const ParameterValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return "\"" + *text + "\"";
    return toText(value);
}

/// Says what `parameter` was given and what it takes.
[[noreturn]] void refuse(const Parameter& parameter, const std::string& given) {
    const Message label = Message::translated(parameter.label);
    const std::string least = numberText(parameter.minimum);
    const std::string most = numberText(parameter.maximum);
    switch (parameter.type) {
        case ParameterType::integer:
            if (parameter.automatic && parameter.rectangles)
                throw Error(
                    "%1 is %2, but must be a whole number from %3 to %4, a width and a height in that range such as "
                    "96x64, or %5 for automatic.",
                    label, given, least, most, *parameter.automatic);
            if (parameter.automatic)
                throw Error("%1 is %2, but must be a whole number from %3 to %4, or %5 for automatic.", label, given,
                            least, most, *parameter.automatic);
            throw Error("%1 is %2, but must be a whole number from %3 to %4.", label, given, least, most);
        case ParameterType::real:
            throw Error("%1 is %2, but must be a number from %3 to %4.", label, given, least, most);
        case ParameterType::choice:
            throw Error("%1 is %2, but must be one of: %3.", label, given, parameter.rangeText());
        case ParameterType::text:
            throw Error("%1 is %2, but must be one line of text of at most %3 bytes.", label, shownName(given), most);
        case ParameterType::toggle:
            break;
    }
    throw Error("%1 is %2, but must be on or off.", label, given);
}

/// Written so that NaN lies outside.
bool within(const Parameter& parameter, double value) {
    return value >= parameter.minimum && value <= parameter.maximum;
}

/// The rectangle that `text` names, where `parameter` takes it.
std::optional<ParameterValue> rectangleOf(const Parameter& parameter, std::string_view text) {
    if (!parameter.rectangles) return std::nullopt;
    const std::optional<Rectangle> rectangle = readRectangle(text);
    if (!rectangle || !within(parameter, rectangle->width) || !within(parameter, rectangle->height))
        return std::nullopt;
    return toValue(*rectangle);
}

/// One line, which files and flags can hold.
bool isLine(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char letter) { return letter < 0x20 || letter == 0x7F; });
}

Parameter described(std::string name, std::string label, std::string help, ParameterType type, ParameterValue value) {
    Parameter parameter;
    parameter.name = std::move(name);
    parameter.label = std::move(label);
    parameter.help = std::move(help);
    parameter.type = type;
    parameter.defaultValue = std::move(value);
    return parameter;
}

}  // namespace

Parameter Parameter::integer(std::string name, std::string label, std::int64_t value, double minimum, double maximum,
                             std::string unit, std::string help) {
    Parameter parameter = described(std::move(name), std::move(label), std::move(help), ParameterType::integer, value);
    parameter.minimum = minimum;
    parameter.maximum = maximum;
    parameter.unit = std::move(unit);
    return parameter;
}

Parameter Parameter::real(std::string name, std::string label, double value, double minimum, double maximum,
                          std::string unit, std::string help) {
    Parameter parameter = described(std::move(name), std::move(label), std::move(help), ParameterType::real, value);
    parameter.minimum = minimum;
    parameter.maximum = maximum;
    parameter.unit = std::move(unit);
    return parameter;
}

Parameter Parameter::choice(std::string name, std::string label, std::string value, std::vector<Choice> choices,
                            std::string help) {
    Parameter parameter =
        described(std::move(name), std::move(label), std::move(help), ParameterType::choice, std::move(value));
    parameter.choices = std::move(choices);
    return parameter;
}

Parameter Parameter::toggle(std::string name, std::string label, bool value, std::string help) {
    return described(std::move(name), std::move(label), std::move(help), ParameterType::toggle, value);
}

Parameter Parameter::text(std::string name, std::string label, std::string value, std::size_t most, std::string help) {
    Parameter parameter =
        described(std::move(name), std::move(label), std::move(help), ParameterType::text, std::move(value));
    parameter.maximum = static_cast<double>(most);
    return parameter;
}

Parameter Parameter::asAdvanced() const {
    Parameter parameter = *this;
    parameter.advanced = true;
    return parameter;
}

Parameter Parameter::asOfDataset() const {
    Parameter parameter = *this;
    parameter.ofDataset = true;
    return parameter;
}

Parameter Parameter::asOfClasses() const {
    Parameter parameter = *this;
    parameter.ofClasses = true;
    return parameter;
}

Parameter Parameter::addedLater(ParameterValue before) const {
    Parameter parameter = *this;
    parameter.valueBefore = std::move(before);
    return parameter;
}

Parameter Parameter::orRectangle() const {
    Parameter parameter = *this;
    parameter.rectangles = true;
    return parameter;
}

Parameter Parameter::orColor() const {
    Parameter parameter = *this;
    parameter.colors = true;
    return parameter;
}

Parameter Parameter::orAutomatic(std::int64_t value, std::vector<std::int64_t> usualValues) const {
    Parameter parameter = *this;
    parameter.automatic = value;
    parameter.usual = std::move(usualValues);
    return parameter;
}

ParameterValue Parameter::checked(const ParameterValue& value) const {
    switch (type) {
        case ParameterType::integer:
            if (const auto* whole = std::get_if<std::int64_t>(&value))
                if (*whole == automatic || within(*this, static_cast<double>(*whole))) return *whole;
            if (const auto* text = std::get_if<std::string>(&value))
                if (const auto rectangle = rectangleOf(*this, *text)) return *rectangle;
            break;
        case ParameterType::real: {
            const auto* whole = std::get_if<std::int64_t>(&value);
            const auto* number = std::get_if<double>(&value);
            if (!whole && !number) break;
            const double real = whole ? static_cast<double>(*whole) : *number;
            if (within(*this, real)) return real;
            break;
        }
        case ParameterType::choice:
            if (const auto* id = std::get_if<std::string>(&value)) {
                if (std::any_of(choices.begin(), choices.end(), [&](const Choice& c) { return c.id == *id; }))
                    return *id;
                if (const auto color = colors ? readRgb(*id) : std::nullopt) return toText(*color);
            }
            break;
        case ParameterType::toggle:
            if (const auto* on = std::get_if<bool>(&value)) return *on;
            break;
        case ParameterType::text:
            if (const auto* line = std::get_if<std::string>(&value))
                if (isLine(*line) && within(*this, static_cast<double>(line->size()))) return *line;
            break;
    }
    refuse(*this, shown(value));
}

ParameterValue Parameter::parsed(const std::string& text) const {
    const std::string_view word = trimmed(text);
    switch (type) {
        case ParameterType::integer: {
            std::int64_t whole = 0;
            if (readNumber(word, whole)) return checked(whole);
            if (const auto rectangle = rectangleOf(*this, word)) return *rectangle;
            break;
        }
        case ParameterType::real: {
            double number = 0;
            if (readNumber(word, number)) return checked(number);
            break;
        }
        case ParameterType::choice:
            return checked(std::string(word));
        case ParameterType::toggle:
            if (word == "on" || word == "true" || word == "yes" || word == "1") return true;
            if (word == "off" || word == "false" || word == "no" || word == "0") return false;
            break;
        case ParameterType::text:
            return checked(std::string(word));
    }
    refuse(*this, "\"" + std::string(word) + "\"");
}

std::string Parameter::rangeText() const {
    if (type == ParameterType::toggle) return "on, off";
    if (type == ParameterType::text) return "text";
    if (type != ParameterType::choice)
        return numberText(minimum) + " to " + numberText(maximum) + (rectangles ? ", or WIDTHxHEIGHT" : "") +
               (automatic ? ", or " + std::to_string(*automatic) + ": automatic" : "");
    std::string text;
    for (const Choice& each : choices) text += (text.empty() ? "" : ", ") + each.id;
    return colors ? text + ", #RRGGBB" : text;
}

std::string toText(const ParameterValue& value) {
    if (const auto* on = std::get_if<bool>(&value)) return *on ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
    return std::get<std::string>(value);
}

}  // namespace core
