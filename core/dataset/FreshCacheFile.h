#pragma once

#include <filesystem>

namespace core {

/// A hidden name beside a file of the cache that is being written. Unlike TemporaryFile it takes the very name: where
/// that is a link, the link goes and what it leads to stays as it is. Nothing is synced, which takes long for a large
/// file: each has checksums, and what a power cut left half written is read anew.
class FreshCacheFile {
   public:
    explicit FreshCacheFile(std::filesystem::path file);
    /// Removes what has not been placed.
    ~FreshCacheFile();
    FreshCacheFile(const FreshCacheFile&) = delete;
    FreshCacheFile& operator=(const FreshCacheFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Gives it the file's name. Throws Error.
    void place();

   private:
    std::filesystem::path file_;
    std::filesystem::path path_;
};

}  // namespace core
