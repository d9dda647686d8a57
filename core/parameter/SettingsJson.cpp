#include "core/parameter/SettingsJson.h"

#include <limits>
#include <optional>

#include "core/job/Error.h"

namespace core {

namespace {

/// Empty for what no parameter takes: null, arrays, objects, numbers beyond 64 bits.
std::optional<ParameterValue> toValue(const nlohmann::json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_float()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    if (value.is_number_integer()) return value.get<std::int64_t>();
    return std::nullopt;
}

}  // namespace

nlohmann::ordered_json toJson(const Settings& settings) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const Parameter& parameter : settings.parameters())
        std::visit([&](const auto& value) { object[parameter.name] = value; }, settings.value(parameter.name));
    return object;
}

void fromJson(const nlohmann::json& object, const std::string& file, Settings& settings) {
    if (!object.is_object()) throw Error(file + " is damaged: the settings are not a JSON object.");
    for (const Parameter& parameter : settings.parameters())
        if (parameter.valueBefore && !object.contains(parameter.name))
            settings.set(parameter.name, *parameter.valueBefore);
    for (const auto& [name, json] : object.items()) {
        if (!settings.has(name)) continue;
        const auto value = toValue(json);
        if (!value) throw Error(file + " is damaged: " + name + " is neither a number, a text, true nor false.");
        try {
            settings.set(name, *value);
        } catch (const Error& error) {
            throw Error("In " + file + ", " + name + ": " + error.what());
        }
    }
}

}  // namespace core
