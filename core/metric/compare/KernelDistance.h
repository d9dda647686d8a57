#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/FeatureSet.h"

namespace core {

/// How alike the samples of two sets are, by the kernel k(x, y) = (x·y / features + 1)^3: all that the kernel distance
/// needs of it. A plain value; empty where there is none.
struct KernelSums {
    std::vector<double> rows;     ///< for each sample of the first set the sum over the second
    std::vector<double> columns;  ///< for each sample of the second set the sum over the first
    double squares = 0;           ///< the sum of all squares
};

/// Over all pairs of different samples of a set; `rows` and `columns` are alike. In blocks of products, on the threads
/// of `context`, and the same for any number of them; tells its progress. Empty where it was stopped.
KernelSums kernelSumsWithin(const FeatureSet& set, const JobContext& context = {});
/// Over all pairs of a sample of `one` and a sample of `other`, which have equally many features (else empty).
KernelSums kernelSumsBetween(const FeatureSet& one, const FeatureSet& other, const JobContext& context = {});

/// The kernel distance (KID) of two sets: NaN where it cannot be known.
struct KernelDistance {
    double value = std::numeric_limits<double>::quiet_NaN();
    double standardError = std::numeric_limits<double>::quiet_NaN();
};

/// The unbiased estimate of the squared maximum mean discrepancy, as in Bińkowski et al. 2018 (arXiv 1801.01401), over
/// the whole sets: on average 0 for two sets of one distribution, however few the samples, so that it may be negative.
/// The standard error is that of this estimate, not the spread over subsets: both terms of the variance of such a
/// statistic (Hoeffding's decomposition, see Sutherland and Deka, arXiv 1906.02104), the second of which is all there
/// is where the distributions are one. The value needs two samples of each set, the error three.
KernelDistance kernelDistance(const KernelSums& withinOne, const KernelSums& withinOther, const KernelSums& between);
KernelDistance kernelDistance(const FeatureSet& one, const FeatureSet& other, const JobContext& context = {});

}  // namespace core
