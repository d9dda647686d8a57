#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "core/training/WeightedEpoch.h"

namespace core {

/// Where a BatchSampler stands.
struct BatchSamplerState {
    std::vector<std::uint32_t> order;  ///< of the samples in this epoch; where they are weighted, some more than once
    std::int64_t position = 0;         ///< of the next sample in it
    std::int64_t served = 0;           ///< samples served so far
    std::string random;                ///< the random generator, as the standard library writes it
};

/// Draws batches of sample indices: an endless stream, shuffled anew for every epoch by `seed`. Each sample comes once
/// an epoch, or as often as its group's weight says: see weightedEpoch(). An epoch is as long with weights as without.
class BatchSampler {
   public:
    /// `indices` must not be empty; `batchSize` is 1 or more and cut to their number.
    BatchSampler(std::vector<std::uint32_t> indices, int batchSize, std::uint64_t seed);
    /// The same of weighted samples: `groups` have all of `indices`, or are empty, which makes no difference then.
    BatchSampler(std::vector<std::uint32_t> indices, std::vector<WeightedGroup> groups, int batchSize,
                 std::uint64_t seed);

    /// The next batch; valid until the next call. All batches are of one size: a remainder that does not fill one is
    /// left for another epoch, so that every step costs and weighs the same.
    std::span<const std::uint32_t> next();

    int batchSize() const { return static_cast<int>(batchSize_); }
    /// Samples served so far.
    std::int64_t served() const { return served_; }
    /// Passes over the samples, with fraction.
    double epoch() const { return static_cast<double>(served_) / static_cast<double>(indices_.size()); }

    BatchSamplerState state() const;
    /// Goes on from such a state. Throws Error when it is that of other samples.
    void restore(const BatchSamplerState& state);

   private:
    void shuffle();
    /// Whether an epoch may consist of `order`.
    bool fits(const std::vector<std::uint32_t>& order) const;

    std::vector<WeightedGroup> groups_;  // empty: nothing is weighted
    std::vector<std::uint32_t> indices_;
    std::size_t batchSize_;
    std::mt19937_64 random_;
    std::size_t position_ = 0;
    std::int64_t served_ = 0;
};

}  // namespace core
