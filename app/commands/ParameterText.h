#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "core/parameter/Parameter.h"

namespace app {

/// What a program reads of described parameters.
nlohmann::ordered_json toJson(const std::vector<core::Parameter>& parameters);

/// What a person reads of them, on stdout under `heading`.
void printParameters(const char* heading, const std::vector<core::Parameter>& parameters);

}  // namespace app
