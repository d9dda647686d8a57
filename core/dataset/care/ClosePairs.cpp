#include "core/dataset/care/ClosePairs.h"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <span>
#include <tuple>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/LookAlike.h"

namespace core {

namespace {

/// Samples whose thumbnails are in memory at once: some 100 MB of them in color.
constexpr std::uint32_t kBlock = 32768;

using Thumbnail = std::vector<float>;

/// The pairs whose first sample is in one block, all with the same other one next to each other.
using PairsOfBlock = std::span<const SamplePair>;

/// The unshifted thumbnails of the first samples of `pairs`, by their places in the block; empty when cancelled.
std::vector<Thumbnail> firstThumbnails(const Dataset& dataset, PairsOfBlock pairs, const JobContext& context) {
    std::vector<bool> needed(kBlock);
    for (const SamplePair& pair : pairs) needed[pair.one % kBlock] = true;
    const std::size_t begin = pairs.front().one / kBlock * std::size_t{kBlock};
    std::vector<Thumbnail> thumbnails(kBlock);
    const auto make = [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from; at < to; ++at)
            if (needed[at]) thumbnails[at] = unshiftedThumbnail(dataset.readPreview(begin + at));
    };
    return forEachChunk(kBlock, 64, context, make, [](std::size_t) {}) ? std::move(thumbnails)
                                                                       : std::vector<Thumbnail>();
}

/// Where the runs of pairs with the same other sample begin, and the end.
std::vector<std::size_t> runsOf(PairsOfBlock pairs) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < pairs.size(); ++at)
        if (at == 0 || pairs[at].other != pairs[at - 1].other) starts.push_back(at);
    starts.push_back(pairs.size());
    return starts;
}

bool compareBlock(const Dataset& dataset, PairsOfBlock pairs, const JobContext& context,
                  std::vector<SamplePair>& close) {
    const std::vector<Thumbnail> first = firstThumbnails(dataset, pairs, context.part(0, 0.2));
    if (first.empty()) return false;
    const std::vector<std::size_t> runs = runsOf(pairs);
    std::mutex mutex;
    const JobContext comparing = context.part(0.2, 1);
    const auto compare = [&](std::size_t from, std::size_t to) {
        std::vector<SamplePair> mine;
        for (std::size_t run = from; run < to && !context.stopRequested(); ++run) {
            const auto shifted = comparedThumbnails(dataset.readPreview(pairs[runs[run]].other));
            for (const SamplePair& pair : pairs.subspan(runs[run], runs[run + 1] - runs[run])) {
                const Thumbnail& one = first[pair.one % kBlock];
                if (std::ranges::any_of(shifted, [&](const Thumbnail& way) { return thumbnailsAreClose(one, way); }))
                    mine.push_back(pair);
            }
        }
        const std::lock_guard lock(mutex);
        close.insert(close.end(), mine.begin(), mine.end());
    };
    const auto progress = [&](std::size_t done) { comparing.report(done, runs.size() - 1); };
    return forEachChunk(runs.size() - 1, 16, context, compare, progress);
}

}  // namespace

std::optional<std::vector<SamplePair>> closePairs(const Dataset& dataset, std::vector<SamplePair> pairs,
                                                  const JobContext& context) {
    std::ranges::sort(pairs, {},
                      [](const SamplePair& pair) { return std::tuple(pair.one / kBlock, pair.other, pair.one); });
    std::vector<SamplePair> close;
    if (pairs.empty()) context.report(1, 1);
    for (std::size_t begin = 0; begin < pairs.size();) {
        const std::uint32_t block = pairs[begin].one / kBlock;
        std::size_t end = begin;
        while (end < pairs.size() && pairs[end].one / kBlock == block) ++end;
        const auto count = static_cast<double>(pairs.size());
        const JobContext part = context.part(static_cast<double>(begin) / count, static_cast<double>(end) / count);
        if (!compareBlock(dataset, std::span(pairs).subspan(begin, end - begin), part, close)) return std::nullopt;
        begin = end;
    }
    return close;
}

}  // namespace core
