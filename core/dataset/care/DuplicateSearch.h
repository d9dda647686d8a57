#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/HealthCheck.h"

namespace core {

/// Of more samples only exact duplicates are looked for: each sample of a set is measured and compared with up to
/// 16,384 others, which takes minutes then, while hashing the bytes takes seconds.
inline constexpr std::size_t kMostSearched = 200'000;

struct DuplicateSearch {
    Outcome outcome = Outcome::done;  ///< cancelled: there are no groups
    std::vector<SampleGroup> groups;  ///< exact and near duplicates, each sample in one group at most
    bool exactOnly = false;           ///< the set is too large to look for near ones
};

/// What is known of the duplicates of datasets from before, and who remembers what was found. Each may be empty; they
/// are called on the thread of the search and throw nothing.
struct DuplicateMemory {
    std::function<std::optional<std::vector<SampleGroup>>(const Dataset& dataset)> recall = {};
    std::function<void(const Dataset& dataset, const std::vector<SampleGroup>& groups)> keep = {};
};

/// The duplicates of `dataset`: duplicateGroups() of its health report, without all else that this looks for. Up to
/// `mostSearched` samples also the near ones. Blocks; tells its progress, may be cancelled. Any thread.
DuplicateSearch findDuplicates(const Dataset& dataset, const JobContext& context = {},
                               const DuplicateMemory& memory = {}, std::size_t mostSearched = kMostSearched);

/// A sentence that says where near duplicates of `dataset` are not looked for; empty where they are.
Message searchLimit(const Dataset& dataset);

/// The first stage of a training: which validation samples of its split it learns from, see samplesToMove(). Nothing
/// when cancelled. None of a dataset that was drawn (see Factor). `known`: the groups where they are known already.
/// Throws Error like makeSplit().
std::optional<std::vector<std::uint32_t>> movedSamples(const Dataset& dataset, const Settings& training,
                                                       const std::optional<std::vector<SampleGroup>>& known,
                                                       const JobContext& context, const DuplicateMemory& memory = {});

}  // namespace core
