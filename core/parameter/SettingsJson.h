#pragma once

#include <nlohmann/json.hpp>

#include "core/parameter/Settings.h"

namespace core {

/// {"name": value, ...}
nlohmann::ordered_json toJson(const Settings& settings);

/// Fills `settings` from an object. Unknown names are passed over (a newer version wrote them), names that came after
/// it was written take the value that it stands for (Parameter::valueBefore), wrong types and values out of range throw
/// Error with `file` and the entry's name in the sentence.
void fromJson(const nlohmann::json& object, const std::string& file, Settings& settings);

}  // namespace core
