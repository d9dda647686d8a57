#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/dataset/care/Exclusions.h"

namespace core {

/// What a person leaves out of each dataset, by Dataset::source.
using ExclusionsBySource = std::map<std::string, Exclusions>;

/// Where those of `project` lie; nothing is opened.
std::filesystem::path exclusionsFile(const std::filesystem::path& project);

/// Writes `file` atomically; datasets of which nothing is left out are not in it. Throws Error when it cannot be
/// written. The datasets themselves are never written to.
void writeExclusions(const std::filesystem::path& file, const ExclusionsBySource& exclusions);

/// Empty where there is no file. Throws Error that names the file: damaged, of a newer version.
ExclusionsBySource readExclusions(const std::filesystem::path& file);

}  // namespace core
