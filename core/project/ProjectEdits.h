#pragma once

#include <filesystem>
#include <string>

#include "core/dataset/care/DatasetEdits.h"

namespace core {

/// What opens `source` from any working folder: the absolute path of what is there; what is no path as it is.
std::string sourcePlace(const std::string& source);

/// What the project in `folder` keeps as the edits of the dataset with this Dataset::source, whether named from this
/// working folder or another one; none where there is no such project yet. Takes no lock. Throws Error that names the
/// file that is damaged or of a newer version.
DatasetEdits projectEdits(const std::filesystem::path& folder, const std::string& source);

}  // namespace core
