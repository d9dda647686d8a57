#pragma once

#include <span>

namespace core {

/// What one batch adds to a figure that is a sum over a sum. Of a mean: its values, and how many they are.
struct BatchShare {
    double sum = 0;
    double weight = 0;
    /// How much chance there is in `sum`, as a variance, up to a factor that all batches have in common: of a sum over
    /// independent samples, their number. 0: a batch that says nothing, which is left out.
    double spread = 0;
};

/// The share of a sum over `count` independent samples in their mean.
inline BatchShare shareOfMean(double sum, double count) {
    return {sum, count, count};
}

/// The standard error of the sum of `sum` over the sum of `weight`, from how far the batches lie apart. NaN for fewer
/// than two. Batches of samples that are sorted, by class for instance, differ by more than chance: it is then rather
/// too large than too small.
double standardError(std::span<const BatchShare> batches);

}  // namespace core
