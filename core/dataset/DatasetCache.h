#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/DatasetFormat.h"

namespace core {

/// How much a DatasetCache keeps.
struct DatasetCacheLimits {
    std::uint64_t bytes = 20'000'000'000;  ///< of all files
    double shareOfFreeDisk = 0.5;          ///< 0 to 1: they are never more than this share of what would be free
    double leastSeconds = 0.3;             ///< what is read faster than this is not kept
};

/// Datasets as they were read, as files in one folder, so that the next opening takes no time. Each has a key that
/// names its content: format, settings, and what tells whether a file of the source has changed; nothing in it is ever
/// out of date. Whatever goes wrong with a file only means that the dataset is read again. The least recently used ones
/// go first. In its folder only files that it wrote itself are ever touched: those with its names and its first bytes;
/// links are never followed.
///
/// All functions are thread-safe and may run in several programs at a time. To make one touches no disk.
class DatasetCache {
   public:
    /// `folder` is made when something is kept.
    explicit DatasetCache(std::filesystem::path folder, DatasetCacheLimits limits = {});

    const std::filesystem::path& folder() const { return folder_; }
    const DatasetCacheLimits& limits() const { return limits_; }

    /// Of what `format` reads from `source` with its own `settings`, 64 digits; empty where it cannot be kept. Asks the
    /// disk for each file of the source, but reads none.
    static std::string keyOf(const DatasetFormat& format, const std::string& source, const Settings& settings);

    /// The dataset with this key, each byte of it checked; null where it is not there or damaged, or the job was
    /// stopped. Its samples lie in memory up to 128 MB; larger ones lie in the file and are mapped: read those by
    /// copySample(), sampleAt() and preview() as far as that can be, for whoever shortens the file ends a program that
    /// looks at them in their place. It has its key, but no settings and no time.
    std::unique_ptr<Dataset> open(const std::string& key, const JobContext& context = {}) const;

    /// Keeps a whole dataset. False where it is not worth it, has no room, or the job was stopped: nothing is then
    /// left behind. Throws Error where the folder cannot be written.
    bool keep(const std::string& key, const Dataset& dataset, const JobContext& context = {}) const;

    /// A text that somebody keeps about the dataset with this key, such as its duplicates; `name` of small letters,
    /// digits and '-' says which. Nothing where there is none or it is damaged.
    std::optional<std::string> note(const std::string& key, const std::string& name) const;
    /// Keeps it. Throws Error where the folder cannot be written.
    void keepNote(const std::string& key, const std::string& name, const std::string& text) const;

   private:
    std::filesystem::path fileOf(const std::string& key) const;
    std::filesystem::path noteFile(const std::string& key, const std::string& name) const;
    void makeFolder() const;
    /// Removes the oldest files until `bytes` more have room. False where they never will.
    bool makeRoom(std::uint64_t bytes) const;

    const std::filesystem::path folder_;
    const DatasetCacheLimits limits_;
    mutable std::once_flag cleaned_;  // what killed programs left is removed
};

}  // namespace core
