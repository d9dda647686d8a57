#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "core/dataset/care/HealthCheck.h"

namespace core {

/// Samples that are joined pair by pair into groups. The groups do not hang on the order of the pairs.
class DisjointSets {
   public:
    explicit DisjointSets(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), 0U); }

    void join(std::uint32_t one, std::uint32_t other) {
        one = root(one);
        other = root(other);
        if (one > other) std::swap(one, other);
        parents_[other] = one;  // the smallest of a group is its root
    }

    /// Those of two and more.
    std::vector<SampleGroup> groups() {
        std::vector<SampleGroup> all(parents_.size());
        for (std::uint32_t index = 0; index < parents_.size(); ++index) all[root(index)].push_back(index);
        std::erase_if(all, [](const SampleGroup& group) { return group.size() < 2; });
        return all;
    }

   private:
    std::uint32_t root(std::uint32_t index) {
        while (parents_[index] != index) index = parents_[index] = parents_[parents_[index]];
        return index;
    }

    std::vector<std::uint32_t> parents_;
};

}  // namespace core
