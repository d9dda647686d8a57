#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "core/base/JobContext.h"
#include "core/dataset/SampleBytes.h"

namespace core {

/// The `bytes` samples of a cached file, from `offset` on, each block of kSumBlock bytes checked against its sum of
/// `sums`: none where one is damaged or the job was stopped. Up to 128 MB, if they fit in what this thread keeps in
/// memory, they are read into it, and what happens to the file later does not matter. Larger ones stay in the file,
/// mapped; they are read once all the same, on all threads of `context` (0.1 to 0.3 s a GB where the system still has
/// them in memory, else as long as the disk takes: 0.3 to 2 s on an SSD). Throws Error where they cannot be read.
SampleBytes keptSamples(const std::filesystem::path& file, std::uint64_t offset, std::size_t bytes,
                        std::span<const std::uint64_t> sums, const JobContext& context);

}  // namespace core
