#pragma once

#include <nlohmann/json.hpp>

#include "core/dataset/care/HealthCheck.h"

namespace core {

/// {"duplicates": {"exact": 3, "near": 1, "across_split": 2}, "warnings": [{"id": "exact-copies", "count": 3, "text":
/// "..."}, ...]}: samples that are copies of an earlier one, held-out ones with a copy in training, all findings in
/// their order, in English.
nlohmann::ordered_json toJson(const HealthReport& report);

}  // namespace core
