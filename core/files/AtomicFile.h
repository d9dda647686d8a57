#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where a link leads; any other path as it is. Who writes to a link writes there, and the link stays.
std::filesystem::path throughLink(const std::filesystem::path& path);

/// Throws Error where a file of that name cannot be written or replaced whatever it holds: the name is too long, or is
/// a broken link. For asking before the work.
void requireWritableName(const std::filesystem::path& file);

/// What becomes of a file or a folder that has the name already.
enum class Existing {
    kept,      ///< it stays, also where it came while ours was written: ours then gets a free name beside it
    replaced,  ///< ours takes its place
};

/// `replaced` where somebody has that name now: for a job that a person starts who was asked whether to replace it.
Existing existingNow(const std::filesystem::path& file);

/// Writes beside `file` under a temporary name, syncs, renames: readers see the old bytes or the new
/// ones, never half. Parent folders must exist. Throws Error that names the file and the reason
/// (disk full, no permission, ...), or the free name that it has where a file is kept.
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::uint8_t> bytes,
                         Existing existing = Existing::replaced);
void writeFileAtomically(const std::filesystem::path& file, std::string_view text,
                         Existing existing = Existing::replaced);

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

/// A folder that appears complete or not at all: files are written into `working()` (a hidden sibling, see
/// temporaryName()), commit() syncs them and renames it to `target`. Missing parents are created where the folder
/// is to be new. Destroyed without commit, it removes what was written, and the parents that it created.
class AtomicFolder {
   public:
    /// Throws Error when `target` is a file, a folder with something in it that is not to be replaced, or cannot be
    /// created.
    explicit AtomicFolder(std::filesystem::path target, Existing existing = Existing::kept);
    /// The same with a working folder that people see and that lasts: it is called `workingName`, lies beside
    /// throughLink(`target`) and may be there already. Destroyed without commit, it goes only where it is empty.
    AtomicFolder(std::filesystem::path target, const std::string& workingName);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    const std::filesystem::path& working() const { return working_; }
    /// Writes the file `name` into it. Throws Error that names the place where the file will be.
    void write(const std::string& name, std::span<const std::uint8_t> bytes) const;
    void write(const std::string& name, std::string_view text) const;
    /// Throws Error when the disk refuses, or with the free name that the folder has where somebody has filled `target`
    /// meanwhile. The file `without` of it, if any, goes first.
    void commit(const std::string& without = "");
    /// From now on the working folder stays as it is, also without commit.
    void keep() { kept_ = true; }

   private:
    AtomicFolder(std::filesystem::path target, Existing existing, const std::string& workingName);
    void makeWorking(const std::string& name);
    void removeParents();

    std::filesystem::path target_;
    Existing existing_;
    std::filesystem::path working_;
    std::vector<std::filesystem::path> createdParents_;  // innermost first
    bool lasting_ = false;                               // not hidden: it may hold what others put there
    bool committed_ = false;
    bool kept_ = false;
};

/// `folder` as AtomicFolder takes it: absolute, without a slash at its end, and where a link leads.
std::filesystem::path folderTarget(const std::filesystem::path& folder);

/// Puts the folder `fresh` into the place of `target`, which may be there or not: whoever looks sees the old folder or
/// the new one. Both have one parent. What somebody else put into the old folder lies in the new one. Throws Error.
void replaceFolder(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// Gives the file `fresh`, which lies beside throughLink(`target`) and is synced first, that name. Throws Error like
/// writeFileAtomically(); `fresh` is still there where it got no name.
void placeFile(const std::filesystem::path& fresh, const std::filesystem::path& target, Existing existing);

}  // namespace core
