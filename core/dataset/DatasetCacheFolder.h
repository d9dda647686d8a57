#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// A file that a DatasetCache wrote.
struct CachedFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::filesystem::file_time_type used;  ///< last
};

/// Whether `key` is one that DatasetCache::keyOf() gives.
bool isCacheKey(const std::string& key);
/// What the names of a cache's files are made of: small letters, digits and '-'.
bool isNoteName(const std::string& name);

inline constexpr const char* kCachedDatasetEnding = ".imago-dataset";
inline constexpr const char* kCachedNoteEnding = ".imago-note";

/// Those in `folder`, told by name and by their first bytes, the least recently used first.
std::vector<CachedFile> cachedFiles(const std::filesystem::path& folder);

/// Removes the temporary files of cached ones whose program is gone, or which are older than a day.
void removeCacheLeftovers(const std::filesystem::path& folder);

}  // namespace core
