#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/project/RunDatasetFile.h"

namespace app {

/// `dataset` as the project in this folder edits it, as the studio has it; as it is where `project` is empty. Null
/// where `dataset` is, or when cancelled. Throws core::Error.
std::shared_ptr<const core::Dataset> withProjectEdits(const std::shared_ptr<const core::Dataset>& dataset,
                                                      const std::filesystem::path& project,
                                                      const core::JobContext& context);

/// "12 images left out, 2 images assigned, 1 class renamed": what the edits of a dataset do to it; empty where it has
/// none.
std::string editsText(const core::Dataset& dataset);
/// The same of what a run says about it.
std::string editsText(const core::RunDatasetCounts& counts);

}  // namespace app
