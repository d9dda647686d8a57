#pragma once

#include <filesystem>
#include <string>

namespace core {

/// A run that was taken out of its project and can still be put back.
struct TrashedRun {
    std::string id;               ///< that it had
    std::filesystem::path place;  ///< its folder now, in the project's trash
};

/// Moves the run `id` into the trash of `project`, which is locked by the caller. Throws Error, also where anything
/// lies in its folder that Imago did not write; see foreignEntry().
TrashedRun trashRun(const std::filesystem::path& project, const std::string& id);

/// Puts it back, under another id where somebody has taken its own meanwhile. Returns the id. Throws Error.
std::string restoreRun(const std::filesystem::path& project, const TrashedRun& run);

/// Removes the runs in the trash for good, as far as the disk allows; one into which somebody has put a file stays.
void emptyTrash(const std::filesystem::path& project);

}  // namespace core
