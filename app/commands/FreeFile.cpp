#include "app/commands/FreeFile.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <system_error>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"

namespace app {

void addForceFlag(CLI::App& app, bool& force) {
    app.add_flag("--force", force, "Replace the file if it exists; a folder is never replaced.");
}

void requireFree(const std::filesystem::path& file, bool force) {
    if (!force && core::isTaken(file))
        throw core::Error("%1 already exists; choose another name, or give --force to replace it.",
                          core::quotedPath(file));
    std::error_code unknown;
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw core::Error("%1 is a folder, a device or a pipe, and is never replaced; choose another name.",
                          core::quotedPath(file));
    core::requireWritableName(file);
    const std::filesystem::path folder = std::filesystem::absolute(core::throughLink(file)).parent_path();
    std::error_code problem;
    if (!std::filesystem::is_directory(folder, problem))
        throw core::Error(core::cannotWrite(file, std::filesystem::exists(folder, problem) ? ENOTDIR : ENOENT));
    if (::access(folder.c_str(), W_OK | X_OK) != 0) throw core::Error(core::cannotWrite(file, errno));
}

}  // namespace app
