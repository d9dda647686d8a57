#pragma once

#include <limits>

#include "core/base/JobContext.h"
#include "core/metric/compare/FeatureSet.h"

namespace core {

/// How varied a set is; NaN where that cannot be known.
struct VendiScore {
    double value = std::numeric_limits<double>::quiet_NaN();  ///< 1 to the number of samples
    double standardError = std::numeric_limits<double>::quiet_NaN();
};

/// Friedman and Dieng 2022 (arXiv 2210.02410): the exponential of the Shannon entropy of the eigenvalues of K / n,
/// where K holds the cosines between the features of all n samples. 1 where all are alike, n where no two have anything
/// in common. Samples without any feature (all 0) count as alike. Where there are more samples than features, the
/// eigenvalues are those of a features x features matrix, so that time and memory grow with the number of samples only
/// in blocks, and there is a standard error (the delta method: what each sample adds to the entropy). Biased: the fewer
/// samples, the lower, so that only scores of as many samples compare. NaN for an empty set, for features that are not
/// finite, and where it was stopped. Takes one thread, any.
VendiScore vendiScore(const FeatureSet& set, const JobContext& context = {});

}  // namespace core
