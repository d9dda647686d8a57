#include "core/files/JsonObject.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>
#include <utility>

#include "core/base/Error.h"

namespace core {

namespace {

std::optional<double> toNumber(const nlohmann::json& value) {
    if (value.is_null()) return std::numeric_limits<double>::quiet_NaN();
    if (value.is_number()) return value.get<double>();
    return std::nullopt;
}

/// What the library's long message says of the place.
Message brokenJson(const Message& file, const std::string& said, bool oneLine) {
    std::size_t line = 0;
    std::size_t column = 0;
    const auto begin = said.find("line ");
    if (begin == std::string::npos || std::sscanf(said.c_str() + begin, "line %zu, column %zu", &line, &column) != 2)
        return Message("%1 is damaged: it is not valid JSON; use another copy of it.", file);
    if (oneLine)
        return Message("%1 is damaged at column %2: it is not valid JSON there; use another copy of it.", file, column);
    return Message("%1 is damaged at line %2, column %3: it is not valid JSON there; use another copy of it.", file,
                   line, column);
}

constexpr int kDeepestJson = 100;

/// Each level takes memory many times its one byte.
bool isTooDeep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (quoted) {
            if (letter == '\\') ++at;
            quoted = letter != '"';
        } else if (letter == '"') {
            quoted = true;
        } else if (letter == '[' || letter == '{') {
            if (++depth > kDeepestJson) return true;
        } else if (letter == ']' || letter == '}') {
            --depth;
        }
    }
    return false;
}

}  // namespace

nlohmann::json parseJson(std::string_view text, const Message& file) {
    if (isTooDeep(text))
        throw Error("%1 is damaged: its values are nested more than %2 levels deep; use another copy of it.", file,
                    kDeepestJson);
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& exception) {
        throw Error(brokenJson(file, exception.what(), text.find('\n') == std::string_view::npos));
    }
}

JsonObject::JsonObject(const nlohmann::json& json, Message file, std::string place)
    : json_(json), file_(std::move(file)), place_(std::move(place)) {
    if (json_.is_object()) return;
    if (place_.empty()) throw Error("%1 is damaged: it is not a JSON object; use another copy of it.", file_);
    throw Error("%1 is damaged: \"%2\" is not a JSON object; use another copy of it.", file_, place_);
}

const nlohmann::json& JsonObject::value(const std::string& key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) damaged(key, Message("is missing"));
    return *found;
}

JsonObject JsonObject::object(const std::string& key) const {
    return JsonObject(value(key), file_, place_.empty() ? key : place_ + "." + key);
}

std::string JsonObject::text(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_string()) damaged(key, Message("is not a string"));
    return json.get<std::string>();
}

bool JsonObject::toggle(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_boolean()) damaged(key, Message("is neither true nor false"));
    return json.get<bool>();
}

std::int64_t JsonObject::integer(const std::string& key, std::int64_t minimum, std::int64_t maximum) const {
    const nlohmann::json& json = value(key);
    const bool tooLarge =
        json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (json.is_number_integer() && !tooLarge) {
        const auto whole = json.get<std::int64_t>();
        if (whole >= minimum && whole <= maximum) return whole;
    }
    damaged(key, Message("is not a whole number from %1 to %2", minimum, maximum));
}

void JsonObject::requireVersion(std::int64_t newest) const {
    const std::int64_t version = integer("format_version", 1, std::numeric_limits<std::int64_t>::max());
    if (version > newest)
        throw Error(
            "%1 was written by a newer version of Imago (format %2, this one reads up to %3); update Imago to open it.",
            file_, version, newest);
}

double JsonObject::number(const std::string& key) const {
    const auto number = toNumber(value(key));
    if (!number) damaged(key, Message("is not a number"));
    return *number;
}

double JsonObject::nonNegative(const std::string& key) const {
    const double value = number(key);
    if (value < 0) damaged(key, Message("is below 0"));
    return value;
}

std::vector<float> JsonObject::floats(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_array()) damaged(key, Message("is not a list of numbers"));
    std::vector<float> floats;
    floats.reserve(json.size());
    for (const nlohmann::json& each : json) {
        const auto number = toNumber(each);
        // A double beyond a float's range has no defined conversion.
        if (!number || std::abs(*number) > std::numeric_limits<float>::max())
            damaged(key, Message("is not a list of 32-bit numbers"));
        floats.push_back(static_cast<float>(*number));
    }
    return floats;
}

std::vector<float> JsonObject::nonNegativeFloats(const std::string& key) const {
    std::vector<float> values = floats(key);
    if (std::any_of(values.begin(), values.end(), [](float value) { return value < 0; }))
        damaged(key, Message("has values below 0"));
    return values;
}

std::vector<std::string> JsonObject::texts(const std::string& key) const {
    const nlohmann::json& json = value(key);
    const bool fits =
        json.is_array() && std::all_of(json.begin(), json.end(), [](const auto& each) { return each.is_string(); });
    if (!fits) damaged(key, Message("is not a list of strings"));
    return json.get<std::vector<std::string>>();
}

void JsonObject::damaged(const std::string& key, const Message& what) const {
    throw Error("%1 is damaged: \"%2\" %3; use another copy of it.", file_, place_.empty() ? key : place_ + "." + key,
                what);
}

}  // namespace core
