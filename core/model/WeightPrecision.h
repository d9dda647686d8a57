#pragma once

#include <string>

#include "core/parameter/Parameter.h"

namespace core {

/// How wide each number is in model.safetensors.
enum class WeightPrecision { float32, float16 };

/// The setting that chooses it, described like those of models and trainings.
Parameter weightPrecisionParameter();

/// The id of the choice, as the command line and settings.json have it.
std::string toText(WeightPrecision precision);
/// The other way round; throws Error for an unknown id.
WeightPrecision weightPrecision(const std::string& id);

}  // namespace core
