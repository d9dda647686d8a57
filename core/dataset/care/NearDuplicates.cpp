#include <algorithm>
#include <bit>
#include <cstddef>
#include <mutex>
#include <numeric>
#include <span>
#include <utility>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/ClosePairs.h"
#include "core/dataset/care/DisjointSets.h"
#include "core/dataset/care/Duplicates.h"
#include "core/dataset/care/LookAlike.h"
#include "core/dataset/care/PerceptualHash.h"

namespace core {

namespace {

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

/// The pairs that may look alike by what is known of them, in parts that memory has room for.
class CandidatePairs {
   public:
    CandidatePairs(const Dataset& dataset, const std::vector<SampleFacts>& facts, DisjointSets& found)
        : dataset_(dataset), facts_(facts), shifted_(areComparedShifted(dataset.readPreview(0))), found_(found) {}

    /// Looks at the pairs that this quarter of the hash brings together. False when cancelled.
    bool search(const std::vector<std::uint32_t>& samples, int quarter, const JobContext& context) {
        const QuarterBuckets buckets(facts_, samples, quarter);
        for (std::size_t first = 0; first < samples.size(); first += kSearchedAtOnce) {
            const std::size_t last = std::min(first + kSearchedAtOnce, samples.size());
            const auto compare = [&](std::size_t begin, std::size_t end) {
                gather(buckets, std::span(samples).subspan(first + begin, end - begin), quarter, context);
            };
            const auto progress = [&](std::size_t done) { context.report(first + done, samples.size()); };
            if (!forEachChunk(last - first, 64, context, compare, progress)) return false;
            if (pairs_.size() >= kMostPairs && !settle({context.stop(), {}, context.threads()})) return false;
        }
        return true;
    }

    /// Joins those of the pairs gathered so far that do look alike. False when cancelled.
    bool settle(const JobContext& context) {
        const auto close = closePairs(dataset_, std::move(pairs_), context);
        pairs_.clear();
        if (!close) return false;
        for (const SamplePair& pair : *close) found_.join(pair.one, pair.other);
        return true;
    }

   private:
    static constexpr std::size_t kSearchedAtOnce = 4096;
    static constexpr std::size_t kMostPairs = 8'000'000;

    void gather(const QuarterBuckets& buckets, std::span<const std::uint32_t> samples, int quarter,
                const JobContext& context) {
        std::vector<SamplePair> mine;
        for (const std::uint32_t one : samples) {
            if (context.stopRequested()) break;
            const std::uint64_t hash = facts_[one].perceptual;
            buckets.compareBehind(one, hash, [&](std::uint32_t other) {
                const std::uint64_t otherHash = facts_[other].perceptual;
                if (hashDistance(hash, otherHash) <= kMostBits && isFirstMeeting(hash, otherHash, quarter) &&
                    mayLookAlike(facts_[one], facts_[other], shifted_))
                    mine.push_back({one, other});
            });
        }
        const std::lock_guard lock(mutex_);
        pairs_.insert(pairs_.end(), mine.begin(), mine.end());
    }

    const Dataset& dataset_;
    const std::vector<SampleFacts>& facts_;
    bool shifted_;
    DisjointSets& found_;
    std::mutex mutex_;
    std::vector<SamplePair> pairs_;
};

}  // namespace

std::optional<std::vector<SampleGroup>> findNearDuplicates(const Dataset& dataset,
                                                           const std::vector<SampleFacts>& facts,
                                                           const std::vector<SampleGroup>& exact,
                                                           const JobContext& context) {
    const std::vector<std::uint32_t> compared = comparedSamples(facts, exact);
    DisjointSets sets(facts.size());
    if (compared.empty()) return sets.groups();
    CandidatePairs pairs(dataset, facts, sets);
    constexpr double kStages = kHashQuarters + 1;
    for (int quarter = 0; quarter < kHashQuarters; ++quarter)
        if (!pairs.search(compared, quarter, context.part(quarter / kStages, (quarter + 1) / kStages)))
            return std::nullopt;
    if (!pairs.settle(context.part(kHashQuarters / kStages, 1))) return std::nullopt;
    return sets.groups();
}

}  // namespace core
