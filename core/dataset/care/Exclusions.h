#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/HealthCheck.h"

namespace core {

/// The samples of one dataset that a person leaves out, by their content: it does not matter in which order they are
/// read. Content that is read at another size, or in other colors, is other content.
struct Exclusions {
    /// SHA-256 of a sample's bytes -> how many samples with these bytes stay, the first ones: 0, or 1 where it is
    /// only the copies that go.
    std::map<std::string, std::size_t> kept;

    bool empty() const { return kept.empty(); }
    bool operator==(const Exclusions&) const = default;
};

/// `exclusions` and what `remedy` does about `groups` of `dataset`: keepOne leaves out all but the first of each group,
/// leaveOut all; none changes nothing. Throws Error where a sample cannot be read any more.
Exclusions withRemedy(Exclusions exclusions, const Dataset& dataset, std::span<const SampleGroup> groups,
                      HealthRemedy remedy);

/// Indices of the samples of `dataset` that `exclusions` leave out, ascending; nothing when cancelled. Reads all of its
/// bytes, on the threads of `context`.
std::optional<std::vector<std::uint32_t>> leftOutSamples(const Dataset& dataset, const Exclusions& exclusions,
                                                         const JobContext& context = {});
/// The same of a dataset whose samples have these hashes: see ContentHashes.
std::vector<std::uint32_t> leftOutSamples(std::span<const std::string> hashes, const Exclusions& exclusions);

/// `whole` without what `exclusions` leave out: a dataset of its own that remembers `whole` (see Dataset::whole), with
/// the same classes, source and report; `whole` itself where nothing is left out; null when cancelled. Throws Error
/// where fewer than two samples to train on would be left.
std::shared_ptr<const Dataset> applyExclusions(const std::shared_ptr<const Dataset>& whole,
                                               const Exclusions& exclusions, const JobContext& context = {});

}  // namespace core
