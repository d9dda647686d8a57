#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

// How classes are shared out. All functions are pure.

/// The share of each of `classes` classes among samples, of which `of` are the classes; all 0 without samples.
std::vector<double> sharesOfClasses(std::span<const int> of, std::size_t classes);

/// The share of the classes of the data that samples are there of: at least one, and at least a tenth of the share
/// that the class has in the data. `samples` and `data` are shares of the same classes. NaN for data without classes.
double shareOfModes(std::span<const double> samples, std::span<const double> data);

/// The total variation distance of two sets of shares, 0 (the same) to 1: the share of samples that would have to be
/// of another class.
double totalVariation(std::span<const double> a, std::span<const double> b);

/// The standard error of totalVariation(samples, data) where the shares `samples` are of `count` independent ones and
/// those of the data are exact. Classes whose shares are equal count as without error: of sets of one distribution the
/// distance is above 0 by chance alone, which this does not say; a floor of as many samples does.
double totalVariationError(std::span<const double> samples, std::span<const double> data, std::size_t count);

}  // namespace core
