#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/files/JsonObject.h"
#include "core/model/ModelSpec.h"

namespace core {

/// Adds "family", "shape", "classes" (where it has some) and "model" to `json`.
void writeModelSpec(const ModelSpec& spec, nlohmann::ordered_json& json);

/// Reads them again. Throws Error that names `file`: an unknown family, a shape that no model has, settings out of
/// range.
ModelSpec readModelSpec(const JsonObject& object, const std::string& file);

}  // namespace core
