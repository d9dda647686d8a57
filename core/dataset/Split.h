#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/dataset/Dataset.h"

namespace core {

/// Which samples serve for what. Indices into the dataset.
struct Split {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> validation;
    /// The source's own test set; where it has none, the validation samples serve (see testIsValidation).
    std::vector<std::uint32_t> test;
    bool testIsValidation = false;
};

/// A sentence that names the classes of `dataset` that no training sample of `split` shows; empty where each is shown.
Message unseenClasses(const Dataset& dataset, const Split& split);

/// Shuffles what is not test by `seed` and sets `validationFraction` (0.01 to 0.5) of it aside, at least
/// one sample. The same dataset, fraction and seed give the same split on every machine.
/// Throws Error when fewer than two samples are left to split or the fraction is out of range.
Split makeSplit(const Dataset& dataset, double validationFraction, std::uint64_t seed);

/// The same; nothing where it cannot be split.
std::optional<Split> splitIfAny(const Dataset& dataset, double validationFraction, std::uint64_t seed);

}  // namespace core
