#include "core/files/FileProblem.h"

#include <cerrno>
#include <system_error>

namespace core {

std::string quotedPath(const std::filesystem::path& path) {
    return '"' + path.string() + '"';
}

std::string fileProblem(int errorNumber) {
    switch (errorNumber) {
        case ENOSPC:
        case EDQUOT:
            return "the disk is full; free some space and try again";
        case EACCES:
        case EPERM:
            return "no permission; choose another place or change its permissions";
        case EROFS:
            return "the disk is read-only; choose another place";
        case ENOENT:
            return "there is no such file or folder; check the path";
        case ENOTDIR:
            return "a part of the path is a file and not a folder; check the path";
        case EISDIR:
            return "it is a folder; name a file";
        case EEXIST:
        case ENOTEMPTY:
            return "it exists and is not empty; choose another name";
        case ENAMETOOLONG:
            return "the name is too long; choose a shorter one";
        case ELOOP:
            return "its symbolic links lead in a circle; check the path";
        case EFBIG:
            return "it is larger than the disk allows; choose another place";
        case EMFILE:
        case ENFILE:
            return "too many files are open; close other programs and try again";
        case ENOMEM:
            return "there is not enough memory; close other programs and try again";
        case EIO:
            return "the disk reports a fault; check the disk";
        default:
            return std::generic_category().message(errorNumber) + "; check the disk and the path";
    }
}

std::string cannotWrite(const std::filesystem::path& file, int errorNumber) {
    const std::string problem = errorNumber == ENOENT
                                    ? "its folder does not exist; make the folder, or choose one that is there"
                                    : fileProblem(errorNumber);
    return "Cannot write " + quotedPath(file) + ": " + problem + ".";
}

}  // namespace core
