#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace core {

/// Random integers that are the same on every machine and for every version of the standard library (SplitMix64).
class StableRandom {
   public:
    /// Streams of one seed are independent of each other.
    explicit StableRandom(std::uint64_t seed, std::uint64_t stream = 0)
        : state_(mixed(seed + kStep) ^ mixed(~stream)) {}

    std::uint64_t next() {
        state_ += kStep;
        return mixed(state_);
    }

    /// 0 to limit-1, each as likely; limit is 1 or more.
    std::uint64_t below(std::uint64_t limit) {
        // The lowest values, that would come once more often than the others, are drawn again.
        const std::uint64_t uneven = (0 - limit) % limit;
        std::uint64_t value = next();
        while (value < uneven) value = next();
        return value % limit;
    }

    /// Brings `values` into a random order, each as likely (Fisher and Yates).
    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[below(left)]);
    }

   private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }

    std::uint64_t state_;
};

}  // namespace core
