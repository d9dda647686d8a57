#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <span>
#include <vector>

#include "core/dataset/SampleBlock.h"
#include "core/dataset/SpillFile.h"

namespace core {

/// The pixels of many images while a dataset is read: in memory up to a limit, those beyond it in a temporary file. In
/// memory they are side by side in large blocks: to allocate each by itself costs as much as to decode a small image.
/// Any thread.
class HeldPixels {
   public:
    /// `limit`: bytes in memory; `folder`: of the temporary file.
    HeldPixels(std::uint64_t limit, std::filesystem::path folder) : limit_(limit), spill_(std::move(folder)) {}

    /// Where one image is.
    struct Place {
        std::uint8_t* memory = nullptr;  ///< null: in the file
        std::uint64_t at = 0;            ///< in the file
        std::size_t bytes = 0;
    };
    /// The pixels of an image: in its place, if it has one for as many, else in another one. Throws Error: the disk is
    /// full. Throws std::bad_alloc.
    void keep(Place& place, std::span<const std::uint8_t> pixels);
    /// place.bytes of them. Throws Error.
    void read(const Place& place, std::span<std::uint8_t> out) const;

   private:
    /// Null where the limit is reached.
    std::uint8_t* room(std::size_t bytes);

    const std::uint64_t limit_;
    SpillFile spill_;
    std::mutex mutex_;
    std::uint64_t held_ = 0;
    std::vector<SampleBlock> blocks_;
    std::uint8_t* end_ = nullptr;  // of the last block
    std::size_t left_ = 0;         // bytes free before it
};

}  // namespace core
