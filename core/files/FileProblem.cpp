#include "core/files/FileProblem.h"

#include <cerrno>
#include <system_error>

#include "core/base/Utf8.h"

namespace core {

std::string quotedPath(const std::filesystem::path& path) {
    constexpr std::size_t kLongest = 400;  // bytes
    const std::string name = path.string();
    const std::string text = name.size() > kLongest ? std::string() : withoutControls(name);
    return '"' + (text.empty() || text.size() > kLongest ? shownName(name) : text) + '"';
}

Message fileProblem(int errorNumber) {
    switch (errorNumber) {
        case ENOSPC:
        case EDQUOT:
            return Message("the disk is full; free some space and try again");
        case EACCES:
        case EPERM:
            return Message("permission denied; choose another location or change its permissions");
        case EROFS:
            return Message("the disk is read-only; choose another location");
        case ENOENT:
            return Message("there is no such file or folder; check the path");
        case ENOTDIR:
            return Message("a part of the path is a file, not a folder; check the path");
        case EISDIR:
            return Message("it is a folder; choose a file");
        case EEXIST:
        case ENOTEMPTY:
            return Message("it already exists and is not empty; choose another name");
        case ENAMETOOLONG:
            return Message("the name is too long; choose a shorter one");
        case ELOOP:
            return Message("its symbolic links form a loop; check the path");
        case EFBIG:
            return Message("it is larger than the disk allows; choose another location");
        case EMFILE:
        case ENFILE:
            return Message("too many files are open; close other programs and try again");
        case ENOMEM:
            return Message("there is not enough memory; close other programs and try again");
        case EIO:
            return Message("the disk reports an error; check the disk");
        default:
            return Message("%1; check the disk and the path", std::generic_category().message(errorNumber));
    }
}

Message cannotWrite(const std::filesystem::path& file, int errorNumber) {
    const Message problem = errorNumber == ENOENT
                                ? Message("its folder does not exist; create it, or choose an existing one")
                                : fileProblem(errorNumber);
    return Message("Cannot write %1: %2.", quotedPath(file), problem);
}

}  // namespace core
