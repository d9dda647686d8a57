#pragma once

#include <string>

#include "core/evaluation/EvaluationRecord.h"

namespace app {

/// The bytes of the report as a PDF file in English, without any display.
std::string reportPages(const core::EvaluationRecord& record);

}  // namespace app
