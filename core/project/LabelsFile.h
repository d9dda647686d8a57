#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/dataset/care/DatasetEdits.h"

namespace core {

/// What a person changed about the classes of each dataset, by Dataset::source.
using LabelsBySource = std::map<std::string, LabelEdits>;

/// All edits of each dataset, by Dataset::source.
using EditsBySource = std::map<std::string, DatasetEdits>;

/// Where those of `project` lie: "labels.json", beside the exclusions, which have their own file so that versions of
/// Imago without labels still find them. Nothing is opened.
std::filesystem::path labelsFile(const std::filesystem::path& project);

/// Writes `file` atomically; datasets without changed classes are not in it. Throws Error when it cannot be written.
/// The datasets themselves are never written to.
void writeLabels(const std::filesystem::path& file, const LabelsBySource& labels);

/// Empty where there is no file. Throws Error that names the file: damaged, of a newer version.
LabelsBySource readLabels(const std::filesystem::path& file);

/// Both files of `project` together. Throws Error like readLabels() and readExclusions().
EditsBySource readEdits(const std::filesystem::path& project);

/// Of the dataset with this source; none where it has none.
DatasetEdits editsOf(const EditsBySource& edits, const std::string& source);

}  // namespace core
