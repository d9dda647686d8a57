#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/dataset/Import.h"

namespace core {

struct ImageListing;

/// One way to read a dataset, described as data. A new format is one file that defines such a description and one line
/// in core/dataset/formats/Formats.cpp.
struct DatasetFormat {
    std::string id;     ///< stable; nothing outside the format's own file knows it
    std::string label;  ///< "Folder of images"
    std::string help;   ///< what it takes, in a sentence
    /// True when `source` looks like this format; asked in the registry's order, first yes wins.
    bool (*accepts)(const std::string& source);
    /// See importDataset(), which gives it all of its settings and adds them and the time. Null when cancelled.
    std::unique_ptr<Dataset> (*read)(const std::string& source, const Settings&, const JobContext&);
    /// `id` is a source by itself and needs no path: the program draws it, or knows where the system keeps it.
    bool builtIn = false;
    /// It takes folders.
    bool folders = false;
    /// How the names of its files end as a rule, such as ".gz", for dialogs to show them first; none where it takes no
    /// files.
    std::vector<std::string> endings = {};
    std::vector<Parameter> parameters = {};
    /// What samples may become with these settings, as far as that is known before any is read; empty: anything. Null:
    /// it never is.
    std::vector<SampleSpec> (*specs)(const Settings&) = nullptr;
    /// Changes its settings so that samples get this spec, where they can. Null: they have no say in it.
    void (*aim)(const SampleSpec&, Settings&) = nullptr;
    /// What tells whether any file that read() would look at has changed, without reading them: see SourceFingerprint.
    /// Empty where that cannot be told. Null: datasets of this format are never kept in a DatasetCache.
    std::string (*fingerprint)(const std::string& source, const Settings&) = nullptr;
    /// The images of `source` before any of them is decoded, for a preview: see previewImport(). Gives null when
    /// cancelled, and throws Error as `read` does. Null: there is no preview.
    std::unique_ptr<ImageListing> (*images)(const std::string& source, const JobContext&) = nullptr;
};

/// DatasetFormat::fingerprint of sources that are one file.
std::string fingerprintOfFile(const std::string& source, const Settings& settings);

/// All of them. Listed in core/dataset/formats/Formats.cpp.
std::span<const DatasetFormat> datasetFormats();

/// The format that importDataset() reads `source` with. Asks the disk. Throws Error where nothing there looks like a
/// dataset.
const DatasetFormat& formatOf(const std::string& source);

/// What importDataset() opens, one after another: "fashion-mnist", IDX files, Folder of images.
Message knownSources();

/// The file or folder that a source names: absolute and without a slash at the end, so that each has one name only.
std::filesystem::path sourcePath(const std::string& source);

}  // namespace core
