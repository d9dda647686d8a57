#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/Message.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/HealthCheck.h"

namespace core {

/// How a training splits `dataset`: like makeSplit(), with the samples `moved` (see samplesToMove()) in training. All
/// that asks for the split of a training asks here. Throws Error like makeSplit().
Split trainingSplit(const Dataset& dataset, const Settings& training, std::span<const std::uint32_t> moved = {});

/// The validation samples of `split` that have an exact or near duplicate among its training samples, ascending: so
/// that validation measures what the model has not seen, they belong to training. `groups`: findDuplicates(). None
/// where no validation sample would be left.
std::vector<std::uint32_t> samplesToMove(const Split& split, const std::vector<SampleGroup>& groups);

/// `split` with those of its validation samples that are in `moved` (any order) behind the training samples, in their
/// order in validation. Where no validation sample would be left, the split stays as it is. The source's own test set
/// never changes.
Split movedToTraining(const Split& split, std::span<const std::uint32_t> moved);

/// Both in one: no group has both training and validation samples any more.
Split keepTogether(const Split& split, const std::vector<SampleGroup>& groups);

/// A sentence about `count` samples that were moved; empty where there is none.
Message movedSentence(std::size_t count);

}  // namespace core
