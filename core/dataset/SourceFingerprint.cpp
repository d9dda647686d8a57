#include "core/dataset/SourceFingerprint.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/dataset/ParallelChunks.h"
#include "core/device/Device.h"
#include "core/files/FileAccess.h"

namespace core {

namespace {

void addStatus(Sha256& hash, std::string_view name, const struct stat* status) {
    hash.add(name);
    std::array<std::uint64_t, 8> facts{};
    if (status != nullptr)
        // Programs set the time of change of the content as they like, not that of the file itself (ctim).
        facts = {1,
                 static_cast<std::uint64_t>(status->st_mode & S_IFMT),
                 S_ISDIR(status->st_mode) ? 0 : static_cast<std::uint64_t>(status->st_size),
                 S_ISDIR(status->st_mode) ? 0 : static_cast<std::uint64_t>(status->st_mtim.tv_sec),
                 S_ISDIR(status->st_mode) ? 0 : static_cast<std::uint64_t>(status->st_mtim.tv_nsec),
                 S_ISDIR(status->st_mode) ? 0 : static_cast<std::uint64_t>(status->st_ctim.tv_sec),
                 S_ISDIR(status->st_mode) ? 0 : static_cast<std::uint64_t>(status->st_ctim.tv_nsec),
                 static_cast<std::uint64_t>(status->st_ino)};
    const std::uint8_t end = 0;
    hash.add(std::span(&end, 1));
    hash.add(std::span(reinterpret_cast<const std::uint8_t*>(facts.data()), sizeof(facts)));
}

std::vector<std::string> namesIn(DIR* folder) {
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    std::ranges::sort(names);
    return names;
}

/// What is known of the files `names` in an open folder; nothing of those that are not there. Thousands of them on all
/// cores.
std::vector<std::optional<struct stat>> statusesOf(int folder, const std::vector<std::string>& names) {
    constexpr std::size_t kManyFiles = 512;
    constexpr std::size_t kPiece = 128;
    std::vector<std::optional<struct stat>> all(names.size());
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            struct stat status {};
            if (::fstatat(folder, names[at].c_str(), &status, 0) == 0) all[at] = status;
        }
    };
    if (names.size() < kManyFiles) {
        look(0, names.size());
    } else {
        forEachChunk(names.size(), kPiece, {{}, {}, coreCount()}, look, [](std::size_t) {});
    }
    return all;
}

}  // namespace

void SourceFingerprint::add(std::string_view text) {
    hash_.add(text);
    const std::uint8_t end = 0;
    hash_.add(std::span(&end, 1));
}

void SourceFingerprint::addFile(const std::filesystem::path& file) {
    checkFileAccess(file);
    struct stat status {};
    addStatus(hash_, file.string(), ::stat(file.c_str(), &status) == 0 ? &status : nullptr);
}

void SourceFingerprint::addFolder(const std::filesystem::path& folder, bool below) {
    addFile(folder);
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) addOpenFolder(number, below);
}

void SourceFingerprint::addOpenFolder(int number, bool below) {
    struct stat own {};
    const bool isNew = ::fstat(number, &own) == 0 && seen_.insert({own.st_dev, own.st_ino}).second;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(isNew ? ::fdopendir(number) : nullptr, &::closedir);
    if (!folder) {
        ::close(number);
        return;
    }
    const std::vector<std::string> names = namesIn(folder.get());
    const auto statuses = statusesOf(number, names);
    for (std::size_t at = 0; at < names.size(); ++at) {
        const std::optional<struct stat>& status = statuses[at];
        addStatus(hash_, names[at], status ? &*status : nullptr);
        if (!below || !status || !S_ISDIR(status->st_mode)) continue;
        const int inner = ::openat(number, names[at].c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (inner >= 0) addOpenFolder(inner, below);
        add("..");  // the folder ends here
    }
}

std::string fileFingerprint(const std::filesystem::path& file) {
    SourceFingerprint fingerprint;
    fingerprint.addFile(file);
    return fingerprint.digits();
}

}  // namespace core
