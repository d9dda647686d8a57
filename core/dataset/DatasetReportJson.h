#pragma once

#include <nlohmann/json.hpp>

#include "core/dataset/ImportReport.h"

namespace core {

/// All of it but the seconds.
nlohmann::ordered_json toJson(const ImportReport& report);
/// Throws Error or nlohmann::json::exception for what toJson() does not write.
ImportReport readImportReport(const nlohmann::json& json);

}  // namespace core
