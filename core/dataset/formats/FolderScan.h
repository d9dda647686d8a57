#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/Import.h"

namespace core {

struct ScannedFile {
    std::filesystem::path path;
    std::string name;  ///< relative to the folder, with '/'
};

/// What lies in a folder and below it.
struct FolderScan {
    std::vector<ScannedFile> images;   ///< by name or by content, in natural order
    std::vector<SkippedFile> skipped;  ///< everything else; hidden files and folders are harmless ones
    bool cancelled = false;
};

/// Looks through `folder` and all below it. Symbolic links are followed, each folder once. Hidden files and folders,
/// and those that systems make, are not looked into (see clutterReason()); folders that Imago itself made, with samples
/// in them that are not to be learned from, are left out. Throws Error when the folder itself cannot be read.
FolderScan scanFolder(const std::filesystem::path& folder, const JobContext& context);

}  // namespace core
