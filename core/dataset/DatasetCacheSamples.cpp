#include "core/dataset/DatasetCacheSamples.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include "core/dataset/BlockSums.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/SampleStorage.h"

namespace core {

namespace {

constexpr std::uint64_t kMostInMemory = 128ULL << 20;  // bytes

/// Whether block `block` of `samples`, which goes to `out`, is what was written.
bool isSound(const SampleBytes& samples, std::size_t block, std::span<std::uint8_t> out, std::uint64_t sum) {
    // Never through the mapping: whoever shortens the file meanwhile would end the program.
    samples.copyTo(block * kSumBlock, out);
    return blockSum(out) == sum;
}

}  // namespace

SampleBytes keptSamples(const std::filesystem::path& file, std::uint64_t offset, std::size_t bytes,
                        std::span<const std::uint64_t> sums, const JobContext& context) {
    const SampleBytes mapped = SampleBytes::ofFile(file, offset, bytes);
    std::atomic<bool> sound = sums.size() == sumsFor(bytes);
    const auto check = [&](std::span<std::uint8_t> all) {
        const auto look = [&](std::size_t begin, std::size_t end) {
            std::vector<std::uint8_t> own(all.empty() ? kSumBlock : 0);
            for (std::size_t block = begin; block < end && sound && !context.stopRequested(); ++block) {
                const std::size_t count = std::min(kSumBlock, bytes - block * kSumBlock);
                const auto out = all.empty() ? std::span(own).first(count) : all.subspan(block * kSumBlock, count);
                if (!isSound(mapped, block, out, sums[block])) sound = false;
            }
        };
        if (!forEachChunk(sums.size(), 4, context, look, [](std::size_t) {})) sound = false;
    };
    if (!sound) return {};
    if (bytes <= std::min(kMostInMemory, sampleMemoryLimit())) {
        SampleBytes memory = SampleBytes::filled(bytes, check);
        return sound ? std::move(memory) : SampleBytes();
    }
    check({});
    return sound ? mapped : SampleBytes();
}

}  // namespace core
