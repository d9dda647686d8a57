#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/files/JsonObject.h"
#include "core/sample/SampleSpec.h"

namespace core {

/// {"modality": "image", "shape": [28, 28, 1], "type": "uint8"}, with "properties" and "vocabulary" where it has some.
nlohmann::ordered_json toJson(const SampleSpec& spec);

/// Reads it again. Throws Error that names `file`: damaged, an unknown modality, or samples that the modality refuses.
SampleSpec readSampleSpec(const JsonObject& object, const std::string& file);

/// Throws Error that names `file` where the modality refuses the spec.
void checkSampleSpec(const SampleSpec& spec, const std::string& file);

}  // namespace core
