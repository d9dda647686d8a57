#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/files/JsonObject.h"
#include "core/model/ModelSpec.h"
#include "core/model/WeightPrecision.h"

namespace core {

/// Adds "family", "sample", "classes" (where it has some) and "model" to `json`.
void writeModelSpec(const ModelSpec& spec, nlohmann::ordered_json& json);

/// Reads them again. Throws Error that names `file`: an unknown family, samples that it does not take, settings out of
/// range, classes that do not go with them. Files of version 1, which have a "shape" instead of a "sample", read as
/// well; `object` has its "format_version".
ModelSpec readModelSpec(const JsonObject& object, const std::string& file);

/// "precision" of the saved weights. Throws Error that names `file` for an unknown one.
WeightPrecision readPrecision(const JsonObject& object, const std::string& file);

}  // namespace core
