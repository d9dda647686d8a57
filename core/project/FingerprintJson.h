#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/dataset/DatasetFingerprint.h"

namespace core {

class JsonObject;

// A dataset's fingerprint as the settings of models and runs have it, optional in both: versions before wrote none.
inline constexpr const char* kFingerprintKey = "fingerprint";

nlohmann::ordered_json toJson(const DatasetFingerprint& fingerprint);
/// Throws Error that names the file and what is wrong.
DatasetFingerprint readFingerprint(const JsonObject& object);

}  // namespace core
