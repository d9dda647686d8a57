#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "core/parameter/Settings.h"

namespace core {

/// A number, a text, true or false.
nlohmann::ordered_json toJson(const ParameterValue& value);
/// Empty for what no parameter takes: null, arrays, objects, numbers beyond 64 bits.
std::optional<ParameterValue> parameterValue(const nlohmann::json& value);

/// {"name": value, ...}
nlohmann::ordered_json toJson(const Settings& settings);

/// Fills `settings` from an object. Unknown names are passed over (a newer version wrote them), names that came after
/// it was written take the value that it stands for (Parameter::valueBefore), wrong types and values out of range throw
/// Error with `file` and the entry's name in the sentence.
void fromJson(const nlohmann::json& object, const std::string& file, Settings& settings);

}  // namespace core
