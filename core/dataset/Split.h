#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/dataset/Dataset.h"
#include "core/parameter/Settings.h"

namespace core {

/// Which samples serve for what. Indices into the dataset. Samples between blocks (see drawsInBlocks()) are in none.
struct Split {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> validation;
    /// The source's own test set; where it has none, the validation samples serve (see testIsValidation).
    std::vector<std::uint32_t> test;
    bool testIsValidation = false;
};

/// A sentence that names the classes of `dataset` that no training sample of `split` shows; empty where each is shown.
Message unseenClasses(const Dataset& dataset, const Split& split);

/// True where samples overlap (Dataset::places) and there are enough of them to draw validation samples in blocks.
bool drawsInBlocks(const Dataset& dataset);

/// Shuffles what is not test by `seed` and sets `validationFraction` (0.01 to 0.5) of it aside, at least one sample.
/// `inBlocks`: where drawsInBlocks(), these are up to five blocks of samples next to each other, and what overlaps them
/// is in neither; false: as versions before had it. The same arguments give the same split on every machine.
/// Throws Error when fewer than two samples are left to split or the fraction is out of range.
Split makeSplit(const Dataset& dataset, double validationFraction, std::uint64_t seed, bool inBlocks = true);

/// As the settings of a training (commonTrainingParameters()) have it.
Split makeSplit(const Dataset& dataset, const Settings& training);

/// True where both split every dataset alike. Of commonTrainingParameters().
bool splitAlike(const Settings& one, const Settings& other);

/// As makeSplit(); nothing where it cannot be split.
std::optional<Split> splitIfAny(const Dataset& dataset, const Settings& training);

}  // namespace core
