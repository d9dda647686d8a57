#include "core/parameter/SettingsJson.h"

#include <limits>

#include "core/base/Error.h"

namespace core {

std::optional<ParameterValue> parameterValue(const nlohmann::json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_float()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    if (value.is_number_integer()) return value.get<std::int64_t>();
    return std::nullopt;
}

nlohmann::ordered_json toJson(const ParameterValue& value) {
    return std::visit([](const auto& held) { return nlohmann::ordered_json(held); }, value);
}

nlohmann::ordered_json toJson(const Settings& settings) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const Parameter& parameter : settings.parameters())
        object[parameter.name] = toJson(settings.value(parameter.name));
    return object;
}

void fromJson(const nlohmann::json& object, const std::string& file, Settings& settings) {
    if (!object.is_object()) throw Error("%1 is damaged: the settings are not a JSON object.", file);
    for (const Parameter& parameter : settings.parameters())
        if (parameter.valueBefore && !object.contains(parameter.name))
            settings.set(parameter.name, *parameter.valueBefore);
    for (const auto& [name, json] : object.items()) {
        if (!settings.has(name)) continue;
        const auto value = parameterValue(json);
        if (!value) throw Error("%1 is damaged: %2 is not a number, a string, true or false.", file, name);
        try {
            settings.set(name, *value);
        } catch (const Error& error) {
            throw Error("In %1, %2: %3", file, name, error.message());
        }
    }
}

}  // namespace core
