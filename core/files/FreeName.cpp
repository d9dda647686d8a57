#include "core/files/FreeName.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {
namespace fs = std::filesystem;
}

bool isTaken(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

bool isMissing(const fs::path& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
}

void requireFreeName(const fs::path& path) {
    checkFileAccess(path);
    if (isTaken(path)) throw Error("%1 already exists; choose another name.", quotedPath(path));
}

int renameToFree(const fs::path& file, const fs::path& target) {
    if (::renameat2(AT_FDCWD, file.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // A file system that cannot promise it: a hard link takes no taken name either, but not all have it, nor folders.
    if (::link(file.c_str(), target.c_str()) == 0) return ::unlink(file.c_str()) == 0 ? 0 : errno;
    if (errno == EEXIST) return errno;
    if (isTaken(target)) return EEXIST;
    return ::rename(file.c_str(), target.c_str()) == 0 ? 0 : errno;
}

FreeName renameToFirstFree(const fs::path& file, const fs::path& wanted) {
    for (int number = 1;; ++number) {
        fs::path target = wanted;
        if (number > 1)
            target.replace_filename(wanted.stem().string() + "-" + std::to_string(number) +
                                    wanted.extension().string());
        const int problem = renameToFree(file, target);
        if (problem != EEXIST) return {target, problem};
    }
}

}  // namespace core
