#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/dataset/Import.h"

namespace core {

/// One way to read a dataset, described as data. A new format is one file that defines such a description and one line
/// in core/dataset/formats/Formats.cpp.
struct DatasetFormat {
    std::string id;     ///< stable
    std::string label;  ///< "Folder of images"
    std::string help;   ///< what it takes, in a sentence
    /// True when `source` looks like this format; asked in the registry's order, first yes wins.
    bool (*accepts)(const std::string& source);
    /// See importDataset(), which adds the options and the time. Null when cancelled.
    std::unique_ptr<Dataset> (*read)(const std::string& source, const ImportOptions&, const JobContext&);
};

/// All of them. Listed in core/dataset/formats/Formats.cpp.
std::span<const DatasetFormat> datasetFormats();

/// The file or folder that a source names: absolute and without a slash at the end, so that each has one name only.
std::filesystem::path sourcePath(const std::string& source);

}  // namespace core
