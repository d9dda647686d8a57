#include "core/dataset/DatasetCache.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <limits>
#include <new>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/DatasetCacheFile.h"
#include "core/dataset/DatasetCacheFolder.h"
#include "core/dataset/FreshCacheFile.h"
#include "core/dataset/PlainFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"
#include "core/files/Sha256.h"
#include "core/parameter/SettingsJson.h"

namespace core {

namespace {

namespace fs = std::filesystem;

// Whoever changes what a format makes of a source raises it: what was kept before is then read again.
constexpr const char* kCacheVersion = "imago-dataset-cache 3 " IMAGO_VERSION;
constexpr std::uint64_t kLongestNote = 1ULL << 30;  // bytes
constexpr std::size_t kSumDigits = 64;

void markUsed(const fs::path& file) {
    ::utimensat(AT_FDCWD, file.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

[[noreturn]] void refuseFolder(const fs::path& folder, int problem) {
    std::error_code ignored;
    const bool isTaken = problem == EEXIST || fs::exists(fs::symlink_status(folder, ignored));
    throw Error(
        "The folder %1 cannot be created: %2.", quotedPath(folder),
        isTaken ? Message("a file or a broken link has its name; remove or rename that") : fileProblem(problem));
}

}  // namespace

DatasetCache::DatasetCache(fs::path folder, DatasetCacheLimits limits) : folder_(std::move(folder)), limits_(limits) {}

std::string DatasetCache::keyOf(const DatasetFormat& format, const std::string& source, const Settings& settings) try {
    if (format.fingerprint == nullptr) return {};
    const std::string files = format.fingerprint(source, settings);
    if (files.empty()) return {};
    Sha256 hash;
    for (const std::string& part :
         {std::string(kCacheVersion), format.id, format.builtIn ? source : sourcePath(source).string(),
          toJson(settings).dump(), files}) {
        hash.add(part);
        hash.add(std::string_view("\0", 1));
    }
    return hash.digits();
} catch (const std::bad_alloc&) {
    throw;
} catch (const std::exception&) {
    return {};  // whatever is wrong with the source, the import says it better
}

fs::path DatasetCache::fileOf(const std::string& key) const {
    return folder_ / (key + kCachedDatasetEnding);
}

fs::path DatasetCache::noteFile(const std::string& key, const std::string& name) const {
    return folder_ / (key + '.' + name + kCachedNoteEnding);
}

std::unique_ptr<Dataset> DatasetCache::open(const std::string& key, const JobContext& context) const {
    if (!isCacheKey(key)) return nullptr;
    std::call_once(cleaned_, [this] { removeCacheLeftovers(folder_); });
    auto dataset = readDatasetFile(fileOf(key), context);
    if (!dataset) return nullptr;
    markUsed(fileOf(key));
    dataset->contentKey = key;
    return dataset;
}

void DatasetCache::makeFolder() const {
    checkFileAccess(folder_);
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem) refuseFolder(folder_, problem.value());
    std::call_once(cleaned_, [this] { removeCacheLeftovers(folder_); });
}

bool DatasetCache::makeRoom(std::uint64_t bytes) const {
    std::vector<CachedFile> files = cachedFiles(folder_);
    std::uint64_t total = 0;
    for (const CachedFile& file : files) total += file.bytes;
    std::error_code problem;
    const fs::space_info space = fs::space(folder_, problem);
    std::uint64_t limit = limits_.bytes;
    if (!problem) {
        const double all = static_cast<double>(space.available) + static_cast<double>(total);
        limit = std::min(limit, static_cast<std::uint64_t>(all * limits_.shareOfFreeDisk));
    }
    if (bytes > limit) return false;
    for (const CachedFile& file : files) {
        if (total + bytes <= limit) break;
        // Who has it open keeps it: the system removes it after the last one.
        if (fs::remove(file.path, problem)) total -= file.bytes;
    }
    return total + bytes <= limit;
}

bool DatasetCache::keep(const std::string& key, const Dataset& dataset, const JobContext& context) const {
    if (!isCacheKey(key) || dataset.whole || !dataset.rows.empty() || dataset.bytes.empty()) return false;
    std::uint64_t bytes = 0;
    try {
        bytes = datasetFileBytes(dataset);
    } catch (const nlohmann::json::exception&) {
        return false;  // a name that is no UTF-8 would come back as another one
    }
    makeFolder();
    if (!makeRoom(bytes)) return false;
    const fs::path file = fileOf(key);
    FreshCacheFile fresh(file);
    if (!writeDatasetFile(fresh.path(), file, dataset, context)) return false;
    fresh.place();
    return true;
}

std::optional<std::string> DatasetCache::note(const std::string& key, const std::string& name) const try {
    if (!isCacheKey(key) || !isNoteName(name)) return std::nullopt;
    const fs::path file = noteFile(key, name);
    const PlainFile opened(file);
    if (opened.size() > kLongestNote) return std::nullopt;
    std::vector<std::uint8_t> bytes(opened.size());
    if (!opened.read(0, bytes)) return std::nullopt;
    const std::string_view all = asText(bytes);
    const std::size_t start = kNoteMagic.size() + kSumDigits;
    if (all.size() < start || !all.starts_with(kNoteMagic)) return std::nullopt;
    if (sha256(std::span(bytes).subspan(start)) != all.substr(kNoteMagic.size(), kSumDigits)) return std::nullopt;
    markUsed(file);
    return std::string(all.substr(start));
} catch (const std::exception&) {
    return std::nullopt;
}

void DatasetCache::keepNote(const std::string& key, const std::string& name, const std::string& text) const {
    if (!isCacheKey(key) || !isNoteName(name)) return;
    makeFolder();
    Sha256 sum;
    sum.add(text);
    const std::string all = std::string(kNoteMagic) + sum.digits() + text;
    if (!makeRoom(all.size())) return;
    const fs::path file = noteFile(key, name);
    FreshCacheFile fresh(file);
    OutputFile output(fresh.path(), file);
    output.write(all);
    output.close();
    fresh.place();
}

}  // namespace core
