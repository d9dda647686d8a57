#pragma once

#include <filesystem>
#include <string>

#include "core/project/RunFolder.h"

namespace core {

/// What a person writes about a run. It lies in a file of its own, so that it may change while the run is trained.
struct RunNotes {
    std::string name;  ///< how lists call the run; empty: by its folder
    std::string text;  ///< anything

    friend bool operator==(const RunNotes&, const RunNotes&) = default;
};

/// Where they lie; nothing is opened.
std::filesystem::path runNotesFile(const RunPaths& paths);

/// Empty where nobody has written any. Throws Error that names the file: damaged, of a newer version.
RunNotes readRunNotes(const RunPaths& paths);

/// Throws Error: the run is not there, the disk refuses.
void writeRunNotes(const RunPaths& paths, const RunNotes& notes);

}  // namespace core
