#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace core {

enum class ArchiveKind {
    zip,   ///< uncompressed
    ustar  ///< a TAR that every program reads; names of entries have at most 100 bytes
};

/// A new archive that is written from front to back, entry by entry. No times, owners or user names are in it: the
/// same entries give the same bytes. Of any size.
class ArchiveFile {
   public:
    /// Error sentences name `shown`: the place where the file will be. Throws Error where it cannot be written.
    ArchiveFile(ArchiveKind kind, const std::filesystem::path& file, const std::filesystem::path& shown);
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile&) = delete;
    ArchiveFile& operator=(const ArchiveFile&) = delete;

    /// Begins an entry of so many bytes, which write() gives.
    void begin(const std::string& name, std::uint64_t size);
    void write(std::span<const std::uint8_t> bytes);
    /// A whole entry.
    void add(const std::string& name, std::span<const std::uint8_t> bytes);
    void add(const std::string& name, const std::string& text);
    /// A full disk may show only here: always call it.
    void close();

   private:
    class Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace core
