#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include "app/commands/ProgressLine.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/sample/SampleSpec.h"

namespace app {

/// Opens `source` as a model of this spec sees it, with these edits, so that it can read the samples; tells how far it
/// is, and in notes where images were resized for the model and what the edits do. Null when stopped. Throws
/// core::Error like core::importDataset().
std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SampleSpec& spec,
                                                  const std::stop_token& stop, ProgressLine& progress, int threads,
                                                  const core::DatasetEdits& edits = {});

}  // namespace app
