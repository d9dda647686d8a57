#include "core/evaluation/EvaluationSplit.h"

#include <algorithm>
#include <numeric>

#include "core/base/StableRandom.h"

namespace core {

namespace {

constexpr std::uint64_t kChoiceStream = 0x63686F696365;  // apart from the other random numbers of a seed

std::vector<std::uint32_t> ascending(std::vector<std::uint32_t> indices) {
    std::ranges::sort(indices);
    return indices;
}

}  // namespace

EvaluationSplit splitBySource(const Dataset& dataset) {
    const std::size_t tested = std::min(dataset.testCount, dataset.size());
    EvaluationSplit split;
    split.training.resize(dataset.size() - tested);
    std::iota(split.training.begin(), split.training.end(), 0U);
    split.heldOut.resize(tested);
    std::iota(split.heldOut.begin(), split.heldOut.end(), static_cast<std::uint32_t>(split.training.size()));
    split.testSet = tested > 0;
    return split;
}

EvaluationSplit splitByTraining(const Split& trained) {
    EvaluationSplit split;
    split.training = ascending(trained.training);
    split.heldOut = ascending(trained.test);
    split.known = true;
    split.testSet = !trained.testIsValidation;
    return split;
}

std::size_t straddlingSamples(const EvaluationSplit& split, const std::vector<SampleGroup>& groups) {
    const auto isIn = [](const std::vector<std::uint32_t>& indices, std::uint32_t index) {
        return std::ranges::binary_search(indices, index);
    };
    std::size_t count = 0;
    for (const SampleGroup& group : groups) {
        if (std::ranges::none_of(group, [&](std::uint32_t index) { return isIn(split.training, index); })) continue;
        count += static_cast<std::size_t>(
            std::ranges::count_if(group, [&](std::uint32_t index) { return isIn(split.heldOut, index); }));
    }
    return count;
}

std::vector<std::uint32_t> someOf(std::span<const std::uint32_t> indices, std::size_t most, std::uint64_t seed) {
    std::vector<std::uint32_t> some(indices.begin(), indices.end());
    if (some.size() > most) {
        StableRandom(seed, kChoiceStream).shuffle(some);
        some.resize(most);
    }
    return ascending(std::move(some));
}

}  // namespace core
