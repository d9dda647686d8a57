#include "core/dataset/SpillFile.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/SampleStorage.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, int problem) {
    throw Error("Cannot write a temporary file in %1: %2.", quotedPath(folder), fileProblem(problem));
}

}  // namespace

SpillFile::SpillFile(std::filesystem::path folder) : folder_(std::move(folder)) {}

SpillFile::~SpillFile() {
    if (file_ >= 0) ::close(file_);
}

std::uint64_t SpillFile::append(std::span<const std::uint8_t> bytes) {
    std::call_once(opened_, [this] { file_ = openNamelessFile(folder_); });
    const std::uint64_t at = end_.fetch_add(bytes.size());
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t put = ::pwrite(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) refuse(folder_, put == 0 ? ENOSPC : errno);
        done += static_cast<std::size_t>(put);
    }
    return at;
}

void SpillFile::read(std::uint64_t at, std::span<std::uint8_t> out) const {
    for (std::size_t done = 0; done < out.size();) {
        const ssize_t got = ::pread(file_, out.data() + done, out.size() - done, static_cast<off_t>(at + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) refuse(folder_, got == 0 ? EIO : errno);
        done += static_cast<std::size_t>(got);
    }
}

}  // namespace core
