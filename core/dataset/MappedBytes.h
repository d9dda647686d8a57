#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace core {

/// Bytes of a file that lie in the address space of the program but in its memory only as far as somebody looks at
/// them, and no longer than the system likes. To read them is thread-safe.
class MappedBytes {
   public:
    /// `bytes` bytes, all 0, of a new file without a name in `folder`, to be written to. The room on the disk is taken
    /// at once: later writes cannot fail. Throws Error.
    static std::unique_ptr<MappedBytes> temporary(const std::filesystem::path& folder, std::size_t bytes);

    /// `bytes` bytes of `file` from `offset` on, a multiple of the page size, to be read only. Links are not
    /// followed. Throws Error: it cannot be read, is no file, or is shorter.
    static std::unique_ptr<MappedBytes> ofFile(const std::filesystem::path& file, std::uint64_t offset,
                                               std::size_t bytes);

    ~MappedBytes();
    MappedBytes(const MappedBytes&) = delete;
    MappedBytes& operator=(const MappedBytes&) = delete;

    std::uint8_t* data() const { return data_; }
    std::size_t size() const { return size_; }
    bool isWritable() const { return writable_; }
    /// Whether others can reach the file, and shorten it: data() must then not be looked at where read() will do.
    bool hasName() const { return folder_.empty(); }

    /// A temporary one gets larger; data() may change. Throws Error.
    void grow(std::size_t bytes);
    /// From now on nobody may write.
    void seal();
    /// The memory of all pages goes back to the system; the file keeps what was written. Any thread, also while others
    /// read or write.
    void dropPages() const;
    /// Reads without bringing pages into memory. False where the file cannot be read. Any thread.
    bool read(std::size_t begin, std::span<std::uint8_t> out) const;

   private:
    MappedBytes() = default;
    void map();

    int file_ = -1;
    std::uint64_t offset_ = 0;
    std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    bool writable_ = false;
    std::filesystem::path folder_;  // of a temporary one
};

}  // namespace core
