#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "core/files/JsonObject.h"
#include "core/training/StartedFrom.h"

namespace core {

/// {"name", "sha256"}; null for nothing.
nlohmann::ordered_json toJson(const std::optional<StartedFrom>& from);

/// As "started_from" of a settings.json; nothing is written of nothing.
void writeStartedFrom(const std::optional<StartedFrom>& from, nlohmann::ordered_json& json);

/// Nothing where there is none. Throws Error that names the file.
std::optional<StartedFrom> readStartedFrom(const JsonObject& settings);

}  // namespace core
