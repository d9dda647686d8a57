#include "core/files/JsonObject.h"

#include <algorithm>
#include <cmath>
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

/// " at line 3, column 5" (in one line: " at column 5") of the library's long message; empty where it says none.
std::string placeOf(const std::string& message, bool oneLine) {
    const auto begin = message.find(oneLine ? "column " : "line ");
    if (begin == std::string::npos) return "";
    return " at " + message.substr(begin, message.find(':', begin) - begin);
}

}  // namespace

nlohmann::json parseJson(std::string_view text, const std::string& file) {
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& exception) {
        throw Error(file + " is damaged" + placeOf(exception.what(), text.find('\n') == std::string_view::npos) +
                    ": it is not valid JSON there; take another copy of it.");
    }
}

JsonObject::JsonObject(const nlohmann::json& json, std::string file, std::string place)
    : json_(json), file_(std::move(file)), place_(std::move(place)) {
    if (!json_.is_object())
        throw Error(file_ + " is damaged: " + (place_.empty() ? "it" : "\"" + place_ + "\"") +
                    " is not a JSON object; take another copy of it.");
}

const nlohmann::json& JsonObject::value(const std::string& key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) damaged(key, "is missing");
    return *found;
}

JsonObject JsonObject::object(const std::string& key) const {
    return JsonObject(value(key), file_, place_.empty() ? key : place_ + "." + key);
}

std::string JsonObject::text(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_string()) damaged(key, "is not a text");
    return json.get<std::string>();
}

bool JsonObject::toggle(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_boolean()) damaged(key, "is neither true nor false");
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
    damaged(key, "is not a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum));
}

void JsonObject::requireVersion(std::int64_t newest) const {
    const std::int64_t version = integer("format_version", 1, std::numeric_limits<std::int64_t>::max());
    if (version > newest)
        throw Error(file_ + " was written by a newer version of Imago (format " + std::to_string(version) +
                    ", this one reads up to " + std::to_string(newest) + "); update Imago to open it.");
}

double JsonObject::number(const std::string& key) const {
    const auto number = toNumber(value(key));
    if (!number) damaged(key, "is not a number");
    return *number;
}

std::vector<float> JsonObject::floats(const std::string& key) const {
    const nlohmann::json& json = value(key);
    if (!json.is_array()) damaged(key, "is not a list of numbers");
    std::vector<float> floats;
    floats.reserve(json.size());
    for (const nlohmann::json& each : json) {
        const auto number = toNumber(each);
        // A double beyond a float's range has no defined conversion.
        if (!number || std::abs(*number) > std::numeric_limits<float>::max())
            damaged(key, "is not a list of numbers that fit into 32 bits");
        floats.push_back(static_cast<float>(*number));
    }
    return floats;
}

std::vector<std::string> JsonObject::texts(const std::string& key) const {
    const nlohmann::json& json = value(key);
    const bool fits =
        json.is_array() && std::all_of(json.begin(), json.end(), [](const auto& each) { return each.is_string(); });
    if (!fits) damaged(key, "is not a list of texts");
    return json.get<std::vector<std::string>>();
}

void JsonObject::damaged(const std::string& key, const std::string& what) const {
    throw Error(file_ + " is damaged: \"" + (place_.empty() ? key : place_ + "." + key) + "\" " + what +
                "; take another copy of it.");
}

}  // namespace core
