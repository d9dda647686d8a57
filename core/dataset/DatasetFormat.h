#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/dataset/Import.h"

namespace core {

/// One way to read a dataset. A new format is one file that defines such a description and one line in
/// DatasetFormat.cpp.
struct DatasetFormat {
    const char* id;     ///< stable
    const char* label;  ///< "Folder of images"
    const char* help;   ///< what it takes, in a sentence
    /// True when `source` looks like this format; asked in the registry's order, first yes wins.
    bool (*accepts)(const std::string& source);
    /// See importDataset(), which adds the options and the time. Null when cancelled.
    std::unique_ptr<Dataset> (*read)(const std::string& source, const ImportOptions&, std::stop_token,
                                     const ImportObserver&);
};

std::span<const DatasetFormat* const> datasetFormats();

/// The file or folder that a source names: absolute and without a slash at the end, so that each has one name only.
std::filesystem::path sourcePath(const std::string& source);

}  // namespace core
