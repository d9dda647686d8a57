#include "core/metric/usefulness/UsefulSets.h"

#include <algorithm>
#include <numeric>

#include "core/base/StableRandom.h"
#include "core/metric/usefulness/LabeledImages.h"

namespace core {

namespace {

constexpr std::size_t kMostPreparedBytes = std::size_t{170} << 20;  // of each of the three sets
constexpr std::size_t kLeastTaken = 1'000;
constexpr std::uint64_t kLearnedStream = 31;
constexpr std::uint64_t kTestedStream = 32;
constexpr std::uint64_t kGeneratedTakenStream = 33;

template <typename Index>
std::vector<Index> someInOrder(std::vector<Index> all, std::size_t most, std::uint64_t seed, std::uint64_t stream) {
    if (all.size() <= most) return all;
    StableRandom(seed, stream).shuffle(all);
    all.resize(most);
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

UsefulSets usefulSets(const ComparedSets& sets) {
    UsefulSets chosen;
    const Dataset& dataset = sets.dataset;
    if (!dataset.hasLabels()) return chosen;
    chosen.classes = dataset.classNames.size();
    const auto isClass = [&](int label) { return label >= 0 && static_cast<std::size_t>(label) < chosen.classes; };
    const std::size_t room = std::max(kLeastTaken, kMostPreparedBytes / preparedBytes(dataset.spec));
    const auto labeled = [&](std::span<const std::uint32_t> indices) {
        std::vector<std::uint32_t> known;
        for (const std::uint32_t index : indices)
            if (isClass(dataset.labels[index])) known.push_back(index);
        return known;
    };
    chosen.real = someInOrder(labeled(sets.training), std::min(room, kMostLearned), sets.seed, kLearnedStream);
    chosen.tested = someInOrder(labeled(sets.heldOut), std::min(room, kMostTested), sets.seed, kTestedStream);
    for (std::size_t i = 0; i < std::min(sets.generatedLabels.size(), sets.generated.size()); ++i)
        if (isClass(sets.generatedLabels[i])) chosen.generated.push_back(i);
    chosen.generated =
        someInOrder(std::move(chosen.generated), std::min(room, kMostLearned), sets.seed, kGeneratedTakenStream);
    for (const std::uint32_t index : chosen.real) chosen.realClasses.push_back(dataset.labels[index]);
    for (const std::uint32_t index : chosen.tested) chosen.testedClasses.push_back(dataset.labels[index]);
    for (const std::size_t place : chosen.generated) chosen.generatedClasses.push_back(sets.generatedLabels[place]);
    return chosen;
}

std::vector<std::size_t> countsOfClasses(const std::vector<int>& classes, std::size_t count) {
    std::vector<std::size_t> counts(count, 0);
    for (const int each : classes) ++counts[static_cast<std::size_t>(each)];
    return counts;
}

}  // namespace core
