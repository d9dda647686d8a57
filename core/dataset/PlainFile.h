#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace core {

/// A file of the cache, open for reading: never what a link leads to, never a pipe or a folder.
class PlainFile {
   public:
    /// Throws Error where there is no such file or it cannot be read.
    explicit PlainFile(const std::filesystem::path& file);
    ~PlainFile();
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;

    /// Bytes, when it was opened.
    std::uint64_t size() const { return size_; }
    /// All of `out` from `offset` on. False where the file has not so many, or cannot be read. Any thread.
    bool read(std::uint64_t offset, std::span<std::uint8_t> out) const;

   private:
    int file_ = -1;
    std::uint64_t size_ = 0;
};

/// Fills `out` from `offset` of an open file on. False where it has not so many, or cannot be read. Any thread.
bool readAt(int file, std::uint64_t offset, std::span<std::uint8_t> out);

}  // namespace core
