#pragma once

#include <filesystem>

#include "core/files/AtomicFile.h"

namespace CLI {
class App;
}

namespace app {

/// --force for a command that writes one file.
void addForceFlag(CLI::App& app, bool& force);

/// Throws core::Error where `file` is there already and `force` was not given, or its folder cannot be written: before
/// the work, which may take long.
void requireFree(const std::filesystem::path& file, bool force);

/// What becomes of a file that came there meanwhile.
inline core::Existing existingFor(bool force) {
    return force ? core::Existing::replaced : core::Existing::kept;
}

}  // namespace app
