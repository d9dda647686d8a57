#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/dataset/care/HealthCheck.h"
#include "core/dataset/care/SampleFacts.h"

namespace core {

/// What the checks look at.
struct HealthFacts {
    const Dataset& dataset;
    const Split* split = nullptr;                ///< as a training has it; null: not known
    const std::vector<std::uint32_t>& moved;     ///< samples that are in its training, but not in makeSplit()'s
    const std::vector<SampleFacts>& samples;     ///< one a sample
    const std::vector<SampleGroup>& exact;       ///< findExactDuplicates()
    const std::vector<SampleGroup>& near;        ///< findNearDuplicates()
    const std::vector<SampleGroup>& duplicates;  ///< both together
};

/// Finds one thing, or nothing. A new check is one file in core/dataset/care/checks/ that defines such a function, its
/// declaration below and one line in core/dataset/care/Checks.cpp.
using HealthCheck = std::optional<HealthFinding> (*)(const HealthFacts& facts);

/// All of them, in the order in which their findings are reported.
std::span<const HealthCheck> healthChecks();

std::optional<HealthFinding> checkExactCopies(const HealthFacts& facts);
std::optional<HealthFinding> checkNearCopies(const HealthFacts& facts);
std::optional<HealthFinding> checkSplitCopies(const HealthFacts& facts);
std::optional<HealthFinding> checkMovedCopies(const HealthFacts& facts);
std::optional<HealthFinding> checkClassConflicts(const HealthFacts& facts);
std::optional<HealthFinding> checkMasks(const HealthFacts& facts);
std::optional<HealthFinding> checkOneColor(const HealthFacts& facts);
std::optional<HealthFinding> checkNearlyEmpty(const HealthFacts& facts);
std::optional<HealthFinding> checkBlurred(const HealthFacts& facts);
std::optional<HealthFinding> checkTinySource(const HealthFacts& facts);
std::optional<HealthFinding> checkEmptyClasses(const HealthFacts& facts);
std::optional<HealthFinding> checkUntrainedClasses(const HealthFacts& facts);
std::optional<HealthFinding> checkSingleImageClasses(const HealthFacts& facts);
std::optional<HealthFinding> checkImbalance(const HealthFacts& facts);

/// What several checks ask of one sample, so that none of them tells what another one tells.
bool isMask(const SampleFacts& facts);
bool isOneColor(const SampleFacts& facts);
bool isNearlyEmpty(const SampleFacts& facts);

/// Each sample of `facts` that `holds` says yes to, in a group of its own.
template <typename Predicate>
std::vector<SampleGroup> singleSamples(const HealthFacts& facts, const Predicate& holds) {
    std::vector<SampleGroup> groups;
    for (std::uint32_t index = 0; index < facts.samples.size(); ++index)
        if (holds(facts.samples[index])) groups.push_back({index});
    return groups;
}

}  // namespace core
