#include "core/files/FolderIdentity.h"

#include <sys/stat.h>

#include "core/files/FileAccess.h"

namespace core {

FolderIdentity identityOf(const std::filesystem::path& folder) {
    checkFileAccess(folder);
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return std::nullopt;
    return std::pair(status.st_dev, status.st_ino);
}

}  // namespace core
