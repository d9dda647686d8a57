#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"

struct gzFile_s;

namespace core {

/// An IDX file of unsigned bytes (the format of MNIST), plain or gzip, read from the front. The header is checked
/// against the size of the file before anybody takes memory for what it promises.
class IdxFile {
   public:
    /// Throws Error: cannot be read, not IDX, not bytes, damaged, promises more than the file can hold.
    explicit IdxFile(std::filesystem::path path);

    const std::filesystem::path& path() const { return path_; }
    /// The first is the number of records; 1 to 4 of them, each 1 or more.
    const std::vector<std::uint32_t>& dimensions() const { return dimensions_; }
    std::size_t count() const { return dimensions_.front(); }
    std::size_t recordBytes() const;

    /// The next out.size() bytes. Throws Error when the file ends early or is damaged.
    void read(std::span<std::uint8_t> out);
    /// After the last record: throws Error when bytes follow or the checksum is wrong.
    void finish();

   private:
    void readHeader();
    void checkSize() const;
    /// Bytes read, fewer than asked at the end.
    std::size_t readSome(std::span<std::uint8_t> out);
    [[noreturn]] void refuse(const Message& clause) const;

    std::filesystem::path path_;
    std::unique_ptr<gzFile_s, int (*)(gzFile_s*)> file_;
    std::vector<std::uint32_t> dimensions_;
    bool compressed_ = false;
    std::uint64_t delivered_ = 0;  // bytes handed out
};

/// True when the file's first bytes, after gunzip where it is gzip, are those of an IDX file.
bool looksLikeIdx(const std::filesystem::path& path);

}  // namespace core
