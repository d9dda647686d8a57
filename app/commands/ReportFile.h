#pragma once

#include <filesystem>
#include <string>

#include "core/evaluation/EvaluationRecord.h"

namespace app {

/// For a flag that names the file of a report: "" or what is wrong with its name. A file must end in .pdf or .json, and
/// in .json where this build cannot lay out pages (IMAGO_GUI=OFF).
std::string reportProblem(std::string& file);

/// Writes the report as the name's ending says, a PDF in English or JSON, whole or not at all; a file that came there
/// meanwhile stays where `force` was not given. Throws core::Error.
void writeReport(const core::EvaluationRecord& record, const std::filesystem::path& file, bool force);

}  // namespace app
