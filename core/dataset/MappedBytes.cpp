#include "core/dataset/MappedBytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/Error.h"
#include "core/dataset/PlainFile.h"
#include "core/dataset/SampleStorage.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

/// Errno or 0. Where the file system cannot take the room, it only gets longer.
int takeRoom(int file, std::size_t bytes) {
    int result = 0;
    do {
        result = ::fallocate(file, 0, 0, static_cast<off_t>(bytes));
    } while (result != 0 && errno == EINTR);
    if (result == 0) return 0;
    if (errno != EOPNOTSUPP && errno != ENOSYS && errno != EINVAL) return errno;
    return ::ftruncate(file, static_cast<off_t>(bytes)) == 0 ? 0 : errno;
}

[[noreturn]] void refuseTemporary(std::size_t bytes, const std::filesystem::path& folder, int problem) {
    if (problem == ENOSPC || problem == EDQUOT || problem == EFBIG) refuseSampleRoom(bytes, folder);
    throw Error("Cannot write a temporary file in %1: %2.", quotedPath(folder), fileProblem(problem));
}

}  // namespace

void MappedBytes::map() {
    const int access = writable_ ? PROT_READ | PROT_WRITE : PROT_READ;
    void* place = ::mmap(nullptr, size_, access, MAP_SHARED, file_, static_cast<off_t>(offset_));
    if (place == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<std::uint8_t*>(place);
}

std::unique_ptr<MappedBytes> MappedBytes::temporary(const std::filesystem::path& folder, std::size_t bytes) {
    std::unique_ptr<MappedBytes> mapped(new MappedBytes);
    mapped->file_ = openNamelessFile(folder);
    mapped->folder_ = folder;
    mapped->writable_ = true;
    mapped->size_ = std::max<std::size_t>(1, bytes);
    if (const int problem = takeRoom(mapped->file_, mapped->size_); problem != 0)
        refuseTemporary(bytes, folder, problem);
    mapped->map();
    return mapped;
}

std::unique_ptr<MappedBytes> MappedBytes::ofFile(const std::filesystem::path& file, std::uint64_t offset,
                                                 std::size_t bytes) {
    checkFileAccess(file);
    std::unique_ptr<MappedBytes> mapped(new MappedBytes);
    mapped->file_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (mapped->file_ < 0 || ::fstat(mapped->file_, &status) != 0)
        throw Error("Cannot read %1: %2.", quotedPath(file), fileProblem(errno));
    if (!S_ISREG(status.st_mode)) throw Error("Cannot read %1: %2.", quotedPath(file), fileProblem(EINVAL));
    const auto length = static_cast<std::uint64_t>(std::max<off_t>(0, status.st_size));
    if (bytes == 0 || offset > length || bytes > length - offset)
        throw Error("Cannot read %1: %2.", quotedPath(file), Message("it is shorter than its header says"));
    mapped->offset_ = offset;
    mapped->size_ = bytes;
    mapped->map();
    return mapped;
}

MappedBytes::~MappedBytes() {
    if (data_ != nullptr) ::munmap(data_, size_);
    if (file_ >= 0) ::close(file_);
}

void MappedBytes::grow(std::size_t bytes) {
    if (bytes <= size_) return;
    if (const int problem = takeRoom(file_, bytes); problem != 0) refuseTemporary(bytes, folder_, problem);
    void* place = ::mremap(data_, size_, bytes, MREMAP_MAYMOVE);
    if (place == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<std::uint8_t*>(place);
    size_ = bytes;
}

void MappedBytes::seal() {
    if (!writable_) return;
    writable_ = false;
    ::mprotect(data_, size_, PROT_READ);
    dropPages();
}

void MappedBytes::dropPages() const {
    ::madvise(data_, size_, MADV_DONTNEED);
}

bool MappedBytes::read(std::size_t begin, std::span<std::uint8_t> out) const {
    return readAt(file_, offset_ + begin, out);
}

}  // namespace core
