#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// Writes beside `file` under a temporary name, syncs, renames: readers see the old bytes or the new
/// ones, never half. Parent folders must exist. Throws Error that names the file and the reason
/// (disk full, no permission, ...).
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
void writeFileAtomically(const std::filesystem::path& file, std::string_view text);

/// Appends to a file, which is made where it is missing, and syncs. Throws Error like the others; the file is then as
/// long as it was.
void appendToFile(const std::filesystem::path& file, std::string_view text);

/// The first bytes of a file, and how many it has.
struct FileStart {
    std::vector<std::uint8_t> bytes;
    std::uint64_t size = 0;
};

/// At most `most` bytes, whatever the file's size. Throws Error like readFile().
FileStart readFileStart(const std::filesystem::path& file, std::uint64_t most);

/// Whole file. Throws Error when it cannot be read or is larger than `limit` bytes.
std::vector<std::uint8_t> readFile(const std::filesystem::path& file, std::uint64_t limit = 1ULL << 32);

/// The bytes of a file seen as text; they must outlive it.
inline std::string_view asText(const std::vector<std::uint8_t>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A folder that appears complete or not at all: files are written into `working()` (a hidden sibling named
/// .NAME.partial-PID), commit() syncs them and renames it to `target`. Missing parents are created. Destroyed without
/// commit, it removes what was written, and the parents that it created.
class AtomicFolder {
   public:
    /// Throws Error when `target` exists and is not an empty folder, or cannot be created.
    explicit AtomicFolder(std::filesystem::path target);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    const std::filesystem::path& working() const { return working_; }
    /// Throws Error when the disk refuses, or somebody has filled `target` meanwhile.
    void commit();

   private:
    void removeParents();

    std::filesystem::path target_;
    std::filesystem::path working_;
    std::vector<std::filesystem::path> createdParents_;  // innermost first
    bool committed_ = false;
};

/// Puts the folder `fresh` into the place of `target`, which may be there or not: whoever looks sees the old folder or
/// the new one. Both have one parent. Throws Error.
void replaceFolder(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// The same for files; `fresh` is synced first. Throws Error; `fresh` is then still there.
void replaceFile(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// Removes what a program that was killed left in `folder`: hidden files and folders, apart from those named `keep`.
void removeLeftovers(const std::filesystem::path& folder, std::string_view keep = "");

}  // namespace core
