#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include "app/commands/ProgressLine.h"
#include "core/dataset/Dataset.h"
#include "core/sample/SampleSpec.h"

namespace app {

/// Opens `source` as a model of this spec sees it, so that it can read the samples; tells how far it is, and in
/// a note where images were resized for the model. Null when stopped. Throws core::Error like core::importDataset().
std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SampleSpec& spec,
                                                  std::stop_token stop, ProgressLine& progress, int threads);

}  // namespace app
