#include "core/files/SharedFile.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Errno or 0; EEXIST where `target` is taken.
int renameToFree(const fs::path& file, const fs::path& target) {
    if (::renameat2(AT_FDCWD, file.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // A file system that cannot promise it.
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) return EEXIST;
    return ::rename(file.c_str(), target.c_str()) == 0 ? 0 : errno;
}

}  // namespace

std::string fingerprint(const fs::path& file) {
    checkFileAccess(file);
    std::error_code ignored;
    return fs::exists(file, ignored) ? sha256(readFile(file)) : std::string();
}

fs::path setAside(const fs::path& file, const std::string& word) {
    checkFileAccess(file);
    const std::string stem = file.stem().string() + "-" + word;
    for (int number = 1;; ++number) {
        const std::string name = number == 1 ? stem : stem + "-" + std::to_string(number);
        const fs::path target = file.parent_path() / (name + file.extension().string());
        const int problem = renameToFree(file, target);
        if (problem == 0) return target;
        if (problem != EEXIST)
            throw Error("Cannot rename %1 to %2: %3.", quotedPath(file), quotedPath(target), fileProblem(problem));
    }
}

}  // namespace core
