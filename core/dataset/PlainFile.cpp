#include "core/dataset/PlainFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

PlainFile::PlainFile(const std::filesystem::path& file) {
    checkFileAccess(file);
    // Not blocking: a pipe without a writer would hold us for ever.
    file_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    int problem = file_ < 0 || ::fstat(file_, &status) != 0 ? errno : 0;
    if (problem == 0 && !S_ISREG(status.st_mode)) problem = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    if (problem != 0) {
        if (file_ >= 0) ::close(file_);
        throw Error("Cannot read %1: %2.", quotedPath(file), fileProblem(problem));
    }
    size_ = static_cast<std::uint64_t>(std::max<off_t>(0, status.st_size));
}

PlainFile::~PlainFile() {
    ::close(file_);
}

bool PlainFile::read(std::uint64_t offset, std::span<std::uint8_t> out) const {
    return readAt(file_, offset, out);
}

bool readAt(int file, std::uint64_t offset, std::span<std::uint8_t> out) {
    std::size_t filled = 0;
    while (filled < out.size()) {
        const std::size_t ask = std::min<std::size_t>(out.size() - filled, 1U << 30);
        const ssize_t got = ::pread(file, out.data() + filled, ask, static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace core
