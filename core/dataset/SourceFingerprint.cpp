#include "core/dataset/SourceFingerprint.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

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
    for (const std::string& name : namesIn(folder.get())) {
        struct stat status {};
        const bool isThere = ::fstatat(number, name.c_str(), &status, 0) == 0;
        addStatus(hash_, name, isThere ? &status : nullptr);
        if (!below || !isThere || !S_ISDIR(status.st_mode)) continue;
        const int inner = ::openat(number, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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
