#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/job/Outcome.h"

namespace core {

enum class ColorMode { automatic, grey, color };

struct ImportOptions {
    /// Side of the square samples, 28 to 128 pixels; 0: the source's own where it is a square in that
    /// range, else 64.
    int size = 0;
    ColorMode color = ColorMode::automatic;  ///< automatic: grey where every picture is grey
};

struct SkippedFile {
    std::string file;
    std::string reason;  ///< one clause: "the JPEG data ends early"
};

struct ImportReport {
    std::size_t found = 0;             ///< files or records looked at
    std::size_t imported = 0;          ///< samples in the dataset
    std::vector<SkippedFile> skipped;  ///< every one of them, with its reason
    std::vector<std::string> notes;    ///< what else the person should know, a sentence each
    double seconds = 0;
};

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
    ImportReport report;
};

/// Whether `source` looks like a dataset that importDataset() opens. Asks the disk.
bool canImport(const std::string& source);

/// Opens `source`: "fashion-mnist", "shapes", an IDX file (or a folder of them), or a folder of images.
/// Blocks; checks `stop` often. Throws Error: nothing there, empty, damaged, labels that do not match.
ImportResult importDataset(const std::string& source, const ImportOptions& options, std::stop_token stop = {},
                           const ImportObserver& observer = {});

}  // namespace core
