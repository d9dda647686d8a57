#include <algorithm>
#include <numeric>

#include "core/dataset/care/DisjointSets.h"
#include "core/dataset/care/Duplicates.h"

namespace core {

std::size_t copiesIn(const std::vector<SampleGroup>& groups) {
    std::size_t copies = 0;
    for (const SampleGroup& group : groups) copies += group.size() - 1;
    return copies;
}

std::vector<SampleGroup> findExactDuplicates(const Dataset& dataset, const std::vector<SampleFacts>& facts) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(facts.size());
    for (const SampleFacts& each : facts) hashes.push_back(each.content);
    return findExactDuplicates(dataset, hashes);
}

std::vector<SampleGroup> findExactDuplicates(const Dataset& dataset, std::span<const std::uint64_t> hashes) {
    std::vector<std::uint32_t> order(hashes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return std::pair(hashes[one], one) < std::pair(hashes[other], other);
    });
    DisjointSets sets(hashes.size());
    std::vector<std::uint8_t> room;
    std::vector<std::uint8_t> other;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && hashes[order[end]] == hashes[order[begin]]) ++end;
        // Of equal hashes nearly always all bytes are equal: one pass, and another one for each that is not.
        std::vector<std::uint32_t> left(order.begin() + static_cast<std::ptrdiff_t>(begin),
                                        order.begin() + static_cast<std::ptrdiff_t>(end));
        while (left.size() > 1) {
            const std::uint32_t first = left.front();
            std::vector<std::uint32_t> others;
            for (std::size_t at = 1; at < left.size(); ++at) {
                if (std::ranges::equal(dataset.readSample(first, room), dataset.readSample(left[at], other)))
                    sets.join(first, left[at]);
                else
                    others.push_back(left[at]);
            }
            left = std::move(others);
        }
        begin = end;
    }
    return sets.groups();
}

std::vector<SampleGroup> joinedGroups(std::size_t samples, const std::vector<SampleGroup>& exact,
                                      const std::vector<SampleGroup>& near) {
    DisjointSets sets(samples);
    for (const auto* groups : {&exact, &near})
        for (const SampleGroup& group : *groups)
            for (std::size_t at = 1; at < group.size(); ++at) sets.join(group.front(), group[at]);
    return sets.groups();
}

}  // namespace core
