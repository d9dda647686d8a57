#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <span>

namespace core {

/// A temporary file without a name for what does not fit in memory while a dataset is read; it is there from the first
/// append() on. Any thread.
class SpillFile {
   public:
    explicit SpillFile(std::filesystem::path folder);
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    /// Writes `bytes` behind what is there; returns where they begin. Throws Error: the disk is full.
    std::uint64_t append(std::span<const std::uint8_t> bytes);
    /// Reads out.size() bytes from `at` on. Throws Error.
    void read(std::uint64_t at, std::span<std::uint8_t> out) const;

   private:
    const std::filesystem::path folder_;
    std::once_flag opened_;
    int file_ = -1;
    std::atomic<std::uint64_t> end_ = 0;
};

}  // namespace core
