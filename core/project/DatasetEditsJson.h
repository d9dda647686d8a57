#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/dataset/care/DatasetEdits.h"

namespace core {

/// {"left_out": [...], "labels": {"renamed": {...}, "dropped": [...], ...}}; what is empty is not in it.
nlohmann::ordered_json toJson(const DatasetEdits& edits);

/// Reads what toJson() wrote; an empty object is no edits. Throws Error that names `file`, which is how sentences call
/// it: quotedPath() of it.
DatasetEdits datasetEditsFromJson(const nlohmann::json& json, const std::string& file);

// The two parts of it, each a value of its own in a file of the project.
nlohmann::ordered_json toJson(const Exclusions& exclusions);  ///< a list
nlohmann::ordered_json toJson(const LabelEdits& labels);      ///< an object
Exclusions exclusionsFromJson(const nlohmann::json& json, const std::string& file);
LabelEdits labelEditsFromJson(const nlohmann::json& json, const std::string& file);

}  // namespace core
