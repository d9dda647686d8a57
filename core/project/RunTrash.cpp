#include "core/project/RunTrash.h"

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Nobody else has a folder of that name: it is emptied whole.
fs::path trashOf(const fs::path& project) {
    return project / ".imago-trash";
}

}  // namespace

TrashedRun trashRun(const fs::path& project, const std::string& id) {
    checkRunName(id);
    checkFileAccess(project);
    const fs::path folder = RunPaths(project, id).folder;
    try {
        if (fs::is_symlink(trashOf(project)))
            throw Error("The run %1 cannot be deleted: %2 is a link; remove it.", quotedPath(folder),
                        quotedPath(trashOf(project)));
        fs::create_directories(trashOf(project));
        TrashedRun run{id, freeFolder(trashOf(project), id)};
        fs::rename(folder, run.place);
        return run;
    } catch (const fs::filesystem_error& error) {
        throw Error("The run %1 cannot be deleted: %2.", quotedPath(folder), fileProblem(error.code().value()));
    }
}

std::string restoreRun(const fs::path& project, const TrashedRun& run) {
    checkFileAccess(run.place);
    const fs::path folder = freeFolder(project / "runs", run.id);
    try {
        fs::rename(run.place, folder);
    } catch (const fs::filesystem_error& error) {
        throw Error("The run %1 cannot be restored: %2.", quotedPath(run.place), fileProblem(error.code().value()));
    }
    return folder.filename().string();
}

void emptyTrash(const fs::path& project) {
    checkFileAccess(project);
    std::error_code ignored;
    if (!fs::is_symlink(trashOf(project), ignored)) fs::remove_all(trashOf(project), ignored);
}

}  // namespace core
