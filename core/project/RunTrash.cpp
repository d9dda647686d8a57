#include "core/project/RunTrash.h"

#include <vector>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunContents.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

fs::path trashOf(const fs::path& project) {
    return project / ".imago-trash";
}

/// All that is in the folder of a run in the trash.
bool isOurs(const fs::path& run) {
    try {
        RunPaths paths({}, {});
        paths.folder = run;
        return foreignEntry(paths).empty();
    } catch (const fs::filesystem_error&) {
        return false;
    }
}

}  // namespace

TrashedRun trashRun(const fs::path& project, const std::string& id) {
    checkRunName(id);
    checkFileAccess(project);
    const fs::path folder = RunPaths(project, id).folder;
    try {
        if (const fs::path foreign = foreignEntry({project, id}); !foreign.empty())
            throw Error(
                "The run %1 cannot be deleted: %2 in its folder was not written by Imago; move it elsewhere first.",
                quotedPath(folder), quotedPath(foreign.lexically_relative(folder)));
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
    if (fs::is_symlink(trashOf(project), ignored)) return;
    // What is no run, or has come into one since, was put there by somebody else.
    std::vector<fs::path> runs;
    for (fs::directory_iterator entry(trashOf(project), ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        std::error_code none;
        const bool isFolder = fs::is_directory(entry->symlink_status(none));
        if (isFolder && fs::exists(entry->path() / "settings.json", none) && isOurs(entry->path()))
            runs.push_back(entry->path());
    }
    for (const fs::path& run : runs) fs::remove_all(run, ignored);
    fs::remove(trashOf(project), ignored);  // takes an empty folder only
}

}  // namespace core
