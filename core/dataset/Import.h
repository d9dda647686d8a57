#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImportReport.h"

namespace core {

struct ImportResult {
    Outcome outcome = Outcome::done;
    std::shared_ptr<const Dataset> dataset;  ///< null when cancelled
};

/// Whether `source` looks like a dataset that importDataset() opens. Asks the disk.
bool canImport(const std::string& source);

/// Throws Error where nothing there looks like a dataset, as importDataset() does; for those who make a place for what
/// comes of it first.
void requireSource(const std::string& source, const ImportOptions& options);

/// Those with which a source of images gives samples of this spec; the defaults for other modalities.
ImportOptions importOptionsFor(const SampleSpec& spec);

/// Opens `source`: the id of a built-in DatasetFormat, or a file or folder that one of the others accepts.
/// Blocks; may be stopped, and tells which of its samples or files it reads. Throws Error: nothing there, empty,
/// damaged, labels that do not match.
ImportResult importDataset(const std::string& source, const ImportOptions& options, const JobContext& context = {});

}  // namespace core
