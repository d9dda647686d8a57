#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImportReport.h"

namespace core {

struct ImportProgress {
    std::size_t done = 0;
    std::size_t total = 0;  ///< 0 while unknown
    std::string item;       ///< what is being read
};

/// Called on the importing thread, at most about 30 times a second.
using ImportObserver = std::function<void(const ImportProgress&)>;

struct ImportResult {
    Outcome outcome = Outcome::done;
    std::shared_ptr<const Dataset> dataset;  ///< null when cancelled
};

/// Whether `source` looks like a dataset that importDataset() opens. Asks the disk.
bool canImport(const std::string& source);

/// Opens `source`: "fashion-mnist", "shapes", an IDX file (or a folder of them), or a folder of images.
/// Blocks; checks `stop` often. Throws Error: nothing there, empty, damaged, labels that do not match.
ImportResult importDataset(const std::string& source, const ImportOptions& options, std::stop_token stop = {},
                           const ImportObserver& observer = {});

}  // namespace core
