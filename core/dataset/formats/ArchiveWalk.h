#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// Walks through a ZIP or TAR archive (also .gz, .xz and .bz2) from its first entry to its last. Everything stays in
/// memory: no entry is ever written to the disk, whatever its name. For one thread, which also made it.
class ArchiveWalk {
   public:
    /// Throws Error when the file cannot be read.
    explicit ArchiveWalk(const std::filesystem::path& file);
    ~ArchiveWalk();
    ArchiveWalk(const ArchiveWalk&) = delete;
    ArchiveWalk& operator=(const ArchiveWalk&) = delete;

    /// To the next entry. False at the end, and where the archive is damaged: see problem().
    bool next();
    /// Place of this entry among all of them, from 0.
    std::size_t place() const;

    /// As the archive has it, with '/'; empty where it cannot be read.
    const std::string& name() const;
    bool isFolder() const;
    bool isFile() const;  ///< no link, no device
    bool isEncrypted() const;
    /// Bytes of its content; nothing where the archive does not say so before them.
    std::optional<std::uint64_t> size() const;
    /// Its first bytes, at most `most`, and one more than size() says where it has more than that: see isLonger().
    /// Fewer than it has mean damage where problem() is not empty.
    std::vector<std::uint8_t> read(std::uint64_t most);
    /// True once read() met more bytes than size() says: the archive is damaged, and nobody knows how many there are.
    bool isLonger() const;
    /// Passes over what is left of its content where that has to be read for it, up to a little more than `most` bytes.
    /// Returns how many were read; more than `most`: it has more. Ends early when `stop` is requested.
    std::uint64_t pass(std::uint64_t most, const std::stop_token& stop);

    /// What libarchive says of the damage that was met in this entry or ended the walk; empty where there was none.
    const std::string& problem() const;

   private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// True for "pets.zip", "pets.tar", "pets.tar.gz", "pets.tgz" and the like, in any case.
bool isArchiveName(const std::string& fileName);

/// The endings of these, each with its dot.
std::vector<std::string> archiveEndings();

}  // namespace core
