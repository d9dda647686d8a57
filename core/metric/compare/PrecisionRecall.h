#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/FeatureSet.h"

namespace core {

/// The neighbor that says how far a row reaches: as in Naeem et al., arXiv 2002.09797.
inline constexpr std::size_t kReachNeighbors = 5;

/// How generated samples lie among real ones, in a feature space. Around each row of a set lies a ball that reaches to
/// its k-th nearest other row of the set; a sample is in it where it is nearer than that (not where it is as near).
struct PrecisionRecall {
    /// Share of the generated samples in a ball of the real ones, and of the real samples in a ball of the generated
    /// ones: improved precision and recall (Kynkäänniemi et al., arXiv 1904.06991). 0 to 1.
    double precision = std::numeric_limits<double>::quiet_NaN();
    double recall = std::numeric_limits<double>::quiet_NaN();
    /// In how many balls of the real samples a generated one is on average, over k; and the share of the real samples
    /// whose ball has a generated one in it (Naeem et al., arXiv 2002.09797). Of two sets of one distribution and size
    /// a density of 1 and a coverage of about 1 - 1 / 2^k are expected, in any number of dimensions.
    double density = std::numeric_limits<double>::quiet_NaN();
    double coverage = std::numeric_limits<double>::quiet_NaN();
    double densityError = std::numeric_limits<double>::quiet_NaN();  ///< the standard error of that mean
    std::size_t real = 0;                                            ///< samples that it was measured on
    std::size_t generated = 0;                                       ///< 0: it was stopped, or a set is too small
};

/// How far each row reaches: the squared distance to its `neighbor`-th nearest other row (1 or more). Empty where it
/// was stopped, or where there are not that many others. Takes the threads of `context`, like all of this file; the
/// figures are the same for any number.
std::vector<double> squaredRadii(const FeatureSet& rows, std::size_t neighbor, const JobContext& context = {});

/// Of sets of the same dimensions with more than `neighbor` rows each, and finite values. All but the density depend on
/// how many rows there are, and on whether the sets are of one size. Blocks; any thread; may be stopped between blocks
/// of rows.
PrecisionRecall precisionRecall(const FeatureSet& real, const FeatureSet& generated,
                                std::size_t neighbor = kReachNeighbors, const JobContext& context = {});

/// The same where the squaredRadii() of the real samples are known.
PrecisionRecall precisionRecall(const FeatureSet& real, const std::vector<double>& realRadii,
                                const FeatureSet& generated, std::size_t neighbor, const JobContext& context = {});

}  // namespace core
