#include "core/dataset/care/DuplicateSearch.h"

#include <utility>

#include "core/dataset/care/Duplicates.h"
#include "core/dataset/care/SampleFacts.h"
#include "core/dataset/care/TrainingSplit.h"

namespace core {

namespace {

/// Measuring takes most of the time of small images, comparing them that of large sets.
constexpr double kMeasuringShare = 0.7;

DuplicateSearch exactDuplicates(const Dataset& dataset, const JobContext& context) {
    const std::vector<std::uint64_t> hashes = contentHashes(dataset, context);
    if (hashes.size() != dataset.size() || context.stopRequested()) return {Outcome::cancelled, {}, true};
    return {Outcome::done, findExactDuplicates(dataset, hashes), true};
}

DuplicateSearch allDuplicates(const Dataset& dataset, const JobContext& context) {
    const std::vector<SampleFacts> facts = sampleFacts(dataset, context.part(0, kMeasuringShare));
    if (facts.size() != dataset.size() || context.stopRequested()) return {Outcome::cancelled, {}, false};
    const std::vector<SampleGroup> exact = findExactDuplicates(dataset, facts);
    const auto near = findNearDuplicates(dataset, facts, exact, context.part(kMeasuringShare, 1));
    if (!near || context.stopRequested()) return {Outcome::cancelled, {}, false};
    return {Outcome::done, joinedGroups(facts.size(), exact, *near), false};
}

}  // namespace

DuplicateSearch findDuplicates(const Dataset& dataset, const JobContext& context, const DuplicateMemory& memory,
                               std::size_t mostSearched) {
    const bool exactOnly = dataset.size() > mostSearched;
    if (memory.recall)
        if (auto groups = memory.recall(dataset)) return {Outcome::done, std::move(*groups), exactOnly};
    DuplicateSearch found = exactOnly ? exactDuplicates(dataset, context) : allDuplicates(dataset, context);
    if (found.outcome == Outcome::done && memory.keep) memory.keep(dataset, found.groups);
    return found;
}

Message searchLimit(const Dataset& dataset) {
    if (dataset.size() <= kMostSearched) return {};
    return Message(
        "With more than %1 images, only exact duplicates are moved from validation to training; near "
        "duplicates may be in both.",
        kMostSearched);
}

std::optional<std::vector<std::uint32_t>> movedSamples(const Dataset& dataset, const Settings& training,
                                                       const std::optional<std::vector<SampleGroup>>& known,
                                                       const JobContext& context, const DuplicateMemory& memory) {
    // First, so that a set that cannot be split says so at once.
    const Split split = makeSplit(dataset, training);
    // Drawn samples have no originals of which a copy could leak: two that look alike came about by chance.
    if (!dataset.factors.empty()) return std::vector<std::uint32_t>();
    if (known) return samplesToMove(split, *known);
    const DuplicateSearch found = findDuplicates(dataset, context, memory);
    if (found.outcome == Outcome::cancelled) return std::nullopt;
    return samplesToMove(split, found.groups);
}

}  // namespace core
