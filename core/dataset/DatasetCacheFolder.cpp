#include "core/dataset/DatasetCacheFolder.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <regex>
#include <system_error>

#include "core/dataset/DatasetCacheFile.h"
#include "core/dataset/PlainFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/TemporaryName.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kOwnName = R"([0-9a-f]{64}(\.imago-dataset|\.[a-z0-9-]+\.imago-note))";

bool hasOwnStart(const fs::path& file) try {
    static_assert(kDatasetMagic.size() == kNoteMagic.size());
    std::vector<std::uint8_t> start(kDatasetMagic.size());
    if (!PlainFile(file).read(0, start)) return false;
    return asText(start) == kDatasetMagic || asText(start) == kNoteMagic;
} catch (const std::exception&) {
    return false;
}

}  // namespace

bool isCacheKey(const std::string& key) {
    return key.size() == 64 && std::ranges::all_of(key, [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

bool isNoteName(const std::string& name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || letter == '-';
    });
}

std::vector<CachedFile> cachedFiles(const fs::path& folder) {
    static const std::regex ours(kOwnName);
    checkFileAccess(folder);
    std::vector<CachedFile> files;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; entry != end; entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (!std::regex_match(name, ours) || !fs::is_regular_file(entry->symlink_status(ignored)) ||
            !hasOwnStart(entry->path()))
            continue;
        CachedFile file{entry->path(), entry->file_size(ignored), entry->last_write_time(ignored)};
        if (!ignored) files.push_back(std::move(file));
    }
    std::ranges::sort(files, {}, &CachedFile::used);
    return files;
}

void removeCacheLeftovers(const fs::path& folder) {
    // Also what MappedBytes may have where no file can be without a name.
    static const std::regex temporary(std::string(R"(\.imago-(?:\d+-\d+-()") + kOwnName + ")|samples-.{6})");
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    std::vector<fs::path> old;
    std::vector<std::string> targets;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; entry != end; entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        std::smatch part;
        std::error_code ignored;
        if (!std::regex_match(name, part, temporary) || !fs::is_regular_file(entry->symlink_status(ignored))) continue;
        if (const auto written = entry->last_write_time(ignored); !ignored && written < yesterday)
            old.push_back(entry->path());
        else if (part[1].matched)
            targets.push_back(part[1].str());
    }
    for (const fs::path& file : old) fs::remove(file, problem);
    for (const std::string& target : targets) removeLeftoversOf(folder / target);
}

}  // namespace core
