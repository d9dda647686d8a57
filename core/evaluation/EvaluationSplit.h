#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/DatasetFingerprint.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/HealthCheck.h"

namespace core {

/// Which samples of a dataset what is evaluated has seen, and which it has not. Indices into the dataset, ascending.
struct EvaluationSplit {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> heldOut;  ///< may be empty
    bool known = false;                  ///< it was trained on `training`; else that is only what one would train on
    bool testSet = false;                ///< `heldOut` is the source's own test set
    bool sameContent = true;  ///< false: it was trained on samples that have changed since, or were imported otherwise
    /// The dataset as the model was trained on it, where it has changed since.
    std::optional<DatasetFingerprint> changedFrom = {};
    std::size_t straddling = 0;  ///< samples of `heldOut` with a duplicate in `training`, as far as that is known
};

/// Where nobody knows what it was trained on: the dataset's own test set is held out, where it has one.
EvaluationSplit splitBySource(const Dataset& dataset);

/// Of a model that was trained with `trained`, a split of that dataset.
EvaluationSplit splitByTraining(const Split& trained);

/// How many of `heldOut` are in one group with a sample of `training`. `groups`: findDuplicates().
std::size_t straddlingSamples(const EvaluationSplit& split, const std::vector<SampleGroup>& groups);

/// At most `most` of `indices`, which ones by `seed`; ascending.
std::vector<std::uint32_t> someOf(std::span<const std::uint32_t> indices, std::size_t most, std::uint64_t seed);

}  // namespace core
