#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/base/Message.h"

struct archive;

namespace core {

/// The members of a ZIP, one after another, into memory; nothing is ever unpacked to the disk.
class NpzReader {
   public:
    /// What the directory of the ZIP says of one.
    struct Member {
        std::string name;         ///< empty where it is no text; only for comparing and showing
        std::uint64_t bytes = 0;  ///< unpacked
        bool stored = false;
        bool deflated = false;
        bool encrypted = false;
    };

    /// Throws Error: cannot be opened, no ZIP, its directory is damaged or missing.
    explicit NpzReader(std::filesystem::path path);

    /// False after the last one. Throws Error where the ZIP is damaged.
    bool next(Member& member);

    /// The next bytes of the current member: how many, fewer than asked at its end. Throws Error where it is damaged,
    /// at its end also where the checksum is wrong, and where it is longer than the directory says: no more is
    /// unpacked.
    std::size_t read(std::span<std::uint8_t> out);

   private:
    [[noreturn]] void refuse() const;
    [[noreturn]] void refuse(const Message& what) const;

    std::filesystem::path path_;
    std::uint64_t left_ = 0;  ///< bytes of the current member that the directory tells and that were not read
    std::unique_ptr<archive, int (*)(archive*)> zip_;
};

}  // namespace core
