#include "core/training/WeightedEpoch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace core {

namespace {

/// 0 to below 1, in steps of 2^-53.
double share(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

/// Fisher-Yates written out: std::shuffle may differ between standard libraries.
void shuffle(std::vector<std::uint32_t>& samples, std::mt19937_64& random) {
    for (std::size_t i = samples.size(); i > 1; --i) std::swap(samples[i - 1], samples[random() % i]);
}

}  // namespace

std::vector<WeightedGroup> weightedGroups(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    if (dataset.classWeights.empty() || !dataset.hasLabels()) return {};
    const std::size_t classes = dataset.classWeights.size();
    std::vector<WeightedGroup> groups(classes + 1);  // the last one of samples without a class
    for (std::size_t label = 0; label < classes; ++label) groups[label].weight = dataset.classWeights[label];
    for (const std::uint32_t index : indices) {
        const std::int32_t label = dataset.labels[index];
        const bool known = label >= 0 && static_cast<std::size_t>(label) < classes;
        groups[known ? static_cast<std::size_t>(label) : classes].samples.push_back(index);
    }
    std::erase_if(groups, [](const WeightedGroup& group) { return group.samples.empty(); });
    const bool alike =
        std::ranges::all_of(groups, [&](const WeightedGroup& group) { return group.weight == groups.front().weight; });
    return alike ? std::vector<WeightedGroup>() : groups;
}

std::vector<std::uint32_t> weightedEpoch(const std::vector<WeightedGroup>& groups, std::mt19937_64& random) {
    std::size_t count = 0;
    double weights = 0;
    for (const WeightedGroup& group : groups) {
        count += group.samples.size();
        weights += group.weight * static_cast<double>(group.samples.size());
    }
    // All draws lie on a line, one a unit apart, behind a random start; each sample covers its expected draws of it.
    const double start = share(random);
    double begin = start;
    std::size_t drawn = 0;
    std::vector<std::uint32_t> epoch;
    epoch.reserve(count);
    for (const WeightedGroup& group : groups) {
        std::vector<std::uint32_t> samples = group.samples;
        shuffle(samples, random);
        for (std::size_t at = 0; at < samples.size(); ++at) {
            const double covered = static_cast<double>(at + 1) * group.weight * static_cast<double>(count) / weights;
            const auto upTo = std::min(count, static_cast<std::size_t>(std::floor(begin + covered)));
            for (; drawn < upTo; ++drawn) epoch.push_back(samples[at]);
        }
        begin += static_cast<double>(samples.size()) * group.weight * static_cast<double>(count) / weights;
    }
    // What rounding has lost at the very end.
    for (; drawn < count; ++drawn) epoch.push_back(groups.back().samples.back());
    return epoch;
}

}  // namespace core
