#include <algorithm>
#include <bit>
#include <cstddef>
#include <mutex>
#include <numeric>
#include <utility>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/DisjointSets.h"
#include "core/dataset/care/Duplicates.h"
#include "core/dataset/care/LookAlike.h"
#include "core/dataset/care/PerceptualHash.h"

namespace core {

namespace {

using SamplePair = std::pair<std::uint32_t, std::uint32_t>;

/// Those with contrast, each content once.
std::vector<std::uint32_t> comparedSamples(const std::vector<SampleFacts>& facts,
                                           const std::vector<SampleGroup>& exact) {
    std::vector<bool> isCopy(facts.size());
    for (const SampleGroup& group : exact)
        for (std::size_t at = 1; at < group.size(); ++at) isCopy[group[at]] = true;
    std::vector<std::uint32_t> compared;
    for (std::uint32_t index = 0; index < facts.size(); ++index)
        if (!isCopy[index] && hasContrast(facts[index])) compared.push_back(index);
    return compared;
}

/// The samples by one quarter of their hashes, for those with the same quarter or one with another bit.
class QuarterBuckets {
   public:
    QuarterBuckets(const std::vector<SampleFacts>& facts, const std::vector<std::uint32_t>& samples, int quarter)
        : quarter_(quarter), starts_((std::size_t{1} << kQuarterBits) + 1), order_(samples) {
        const auto valueOf = [&](std::uint32_t index) { return quarterOf(facts[index].perceptual, quarter); };
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::uint32_t one, std::uint32_t other) { return valueOf(one) < valueOf(other); });
        for (const std::uint32_t index : order_) ++starts_[valueOf(index) + std::size_t{1}];
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    }

    /// Calls `compare` for the samples behind `one`, at most kMostCompared of them, those with the same quarter first.
    template <typename Compare>
    void compareBehind(std::uint32_t one, std::uint64_t hash, const Compare& compare) const {
        std::size_t left = kMostCompared;
        for (int bit = -1; bit < kQuarterBits && left > 0; ++bit) {
            const std::size_t value = quarterOf(hash, quarter_) ^ (bit < 0 ? 0U : 1U << bit);
            const auto end = order_.begin() + static_cast<std::ptrdiff_t>(starts_[value + 1]);
            auto at = std::upper_bound(order_.begin() + static_cast<std::ptrdiff_t>(starts_[value]), end, one);
            for (; at != end && left > 0; ++at, --left) compare(*at);
        }
    }

   private:
    int quarter_;
    std::vector<std::size_t> starts_;  // of each value, in order_
    std::vector<std::uint32_t> order_;
};

/// A pair is looked at once: by the first quarter that brings it together.
bool isFirstMeeting(std::uint64_t one, std::uint64_t other, int quarter) {
    for (int before = 0; before < quarter; ++before)
        if (std::popcount(quarterOf(one ^ other, before)) <= 1) return false;
    return true;
}

/// The pairs that this quarter of the hash brings together and that look alike. False when cancelled.
bool findPairs(const Dataset& dataset, const std::vector<SampleFacts>& facts, const std::vector<std::uint32_t>& samples,
               int quarter, const JobContext& context, std::vector<SamplePair>& found) {
    const QuarterBuckets buckets(facts, samples, quarter);
    std::mutex mutex;
    const auto compare = [&](std::size_t begin, std::size_t end) {
        std::vector<SamplePair> mine;
        for (std::size_t at = begin; at < end && !context.stopRequested(); ++at) {
            const std::uint32_t one = samples[at];
            const std::uint64_t hash = facts[one].perceptual;
            buckets.compareBehind(one, hash, [&](std::uint32_t other) {
                const std::uint64_t otherHash = facts[other].perceptual;
                if (hashDistance(hash, otherHash) <= kMostBits && isFirstMeeting(hash, otherHash, quarter) &&
                    lookAlike(dataset, facts, one, other))
                    mine.emplace_back(one, other);
            });
        }
        const std::lock_guard lock(mutex);
        found.insert(found.end(), mine.begin(), mine.end());
    };
    const auto progress = [&](std::size_t done) { context.report(done, samples.size()); };
    return forEachChunk(samples.size(), 64, context, compare, progress);
}

}  // namespace

std::optional<std::vector<SampleGroup>> findNearDuplicates(const Dataset& dataset,
                                                           const std::vector<SampleFacts>& facts,
                                                           const std::vector<SampleGroup>& exact,
                                                           const JobContext& context) {
    const std::vector<std::uint32_t> compared = comparedSamples(facts, exact);
    std::vector<SamplePair> pairs;
    for (int quarter = 0; quarter < kHashQuarters; ++quarter) {
        const JobContext part =
            context.part(static_cast<double>(quarter) / kHashQuarters, (quarter + 1.0) / kHashQuarters);
        if (!findPairs(dataset, facts, compared, quarter, part, pairs)) return std::nullopt;
    }
    DisjointSets sets(facts.size());
    for (const auto& [one, other] : pairs) sets.join(one, other);
    return sets.groups();
}

}  // namespace core
