#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/files/Sha256.h"

namespace core {

/// What tells whether the files of a source have changed, without reading them: path, size, times of change and inode
/// of each.
class SourceFingerprint {
   public:
    void add(std::string_view text);
    /// A file, or that there is none.
    void addFile(const std::filesystem::path& file);
    /// Everything in a folder; with `below` also what its folders hold, each folder once. Links are followed.
    void addFolder(const std::filesystem::path& folder, bool below);

    /// Of all that was added, 64 digits; nothing may be added after it.
    std::string digits() { return hash_.digits(); }

   private:
    void addOpenFolder(int folder, bool below);

    Sha256 hash_;
    std::set<std::pair<unsigned long long, unsigned long long>> seen_;  // folders: device and inode
};

/// Of a source that is one file.
std::string fileFingerprint(const std::filesystem::path& file);

}  // namespace core
