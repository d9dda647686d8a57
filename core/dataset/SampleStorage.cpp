#include "core/dataset/SampleStorage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/device/Device.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kShareOfMemory = 4;  // a quarter
constexpr long kTmpfs = 0x01021994;          // TMPFS_MAGIC: files in memory

const SampleStorage*& current() {
    thread_local const SampleStorage* storage = nullptr;
    return storage;
}

/// The system's folder for temporary files; where that is in memory, the one on the disk.
fs::path systemFolder() {
    std::error_code problem;
    fs::path folder = fs::temp_directory_path(problem);
    if (problem) folder = "/tmp";
    struct statfs status {};
    const fs::path disk = "/var/tmp";
    const bool inMemory = ::statfs(folder.c_str(), &status) == 0 && static_cast<long>(status.f_type) == kTmpfs;
    return inMemory && ::access(disk.c_str(), W_OK) == 0 ? disk : folder;
}

/// "12.3"
std::string gigabytes(std::uint64_t bytes) {
    const std::uint64_t tenths = (bytes + 50'000'000) / 100'000'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::uint64_t freeBytes(const fs::path& folder) {
    std::error_code problem;
    const fs::space_info space = fs::space(folder, problem);
    return problem ? std::numeric_limits<std::uint64_t>::max() : static_cast<std::uint64_t>(space.available);
}

}  // namespace

const SampleStorage& sampleStorage() {
    static const SampleStorage usual;
    return current() != nullptr ? *current() : usual;
}

SampleStorageScope::SampleStorageScope(SampleStorage storage) : own_(std::move(storage)), before_(current()) {
    current() = &own_;
}

SampleStorageScope::~SampleStorageScope() {
    current() = before_;
}

std::uint64_t sampleMemoryLimit() {
    if (sampleStorage().memoryLimit != 0) return sampleStorage().memoryLimit;
    const std::uint64_t memory = totalMemory();
    return memory == 0 ? std::numeric_limits<std::uint64_t>::max() : memory / kShareOfMemory;
}

fs::path sampleFolder() {
    return sampleStorage().folder.empty() ? systemFolder() : sampleStorage().folder;
}

void refuseSampleRoom(std::uint64_t bytes, const fs::path& folder) {
    throw Error(
        "The samples take %1 GB, more than fits well in memory, and the disk of %2 has only %3 GB free for them; "
        "choose a smaller size, or grayscale, or free some space.",
        gigabytes(bytes), quotedPath(folder), gigabytes(freeBytes(folder)));
}

void requireSampleRoom(std::uint64_t bytes, std::uint64_t besides) {
    if (bytes <= sampleMemoryLimit()) return;
    const fs::path folder = sampleFolder();
    const std::uint64_t room = freeBytes(folder);
    if (room < bytes || room - bytes < besides) refuseSampleRoom(bytes + besides, folder);
}

int openNamelessFile(const fs::path& folder) {
    checkFileAccess(folder);
    int number = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (number < 0) {
        // Not every file system has files without a name: it is taken away at once.
        std::string name = (folder / ".imago-samples-XXXXXX").string();
        number = ::mkostemp(name.data(), O_CLOEXEC);
        if (number >= 0) ::unlink(name.c_str());
    }
    if (number < 0) throw Error("Cannot write a temporary file in %1: %2.", quotedPath(folder), fileProblem(errno));
    return number;
}

}  // namespace core
