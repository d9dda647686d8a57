#include "app/commands/FreeFile.h"

#include <CLI/CLI.hpp>
#include <system_error>

#include "core/job/Error.h"
#include "core/project/FileProblem.h"

namespace app {

void addForceFlag(CLI::App& app, bool& force) {
    app.add_flag("--force", force, "Replace the file where it is there already.");
}

void requireFree(const std::filesystem::path& file, bool force) {
    std::error_code ignored;
    if (force || !std::filesystem::exists(file, ignored)) return;
    throw core::Error(core::quotedPath(file) +
                      " is there already; choose another name, or give --force to replace it.");
}

}  // namespace app
