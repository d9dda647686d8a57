#pragma once

#include <filesystem>
#include <string>

#include "core/project/RunFolder.h"

namespace core {

/// The first entry in the folder of a run, or in its folders, that Imago does not write there by name and kind; empty
/// where there is none. Links are never Imago's, what a killed program left half written is. Nothing is changed. Any
/// thread. Throws std::filesystem::filesystem_error where a folder cannot be read.
std::filesystem::path foreignEntry(const RunPaths& paths);

/// Whether keepEvaluation() calls an evaluation of some weights so: 0123456789ab.json, 0123456789ab-2.json.
bool isEvaluationFileName(const std::string& name);

}  // namespace core
