#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/FeatureSet.h"

namespace core {

/// The Gaussian that fits a set of features. A plain value; empty where there is none.
struct FeatureMoments {
    std::vector<double> mean;        ///< a value for each feature
    std::vector<double> covariance;  ///< features x features, with N - 1 in its denominator
};

/// Of all rows of `set`, or of `rows` (any of them, also more than once), in double precision and in blocks. Empty for
/// fewer than two rows, and where it was stopped. Takes the threads of `context` and tells it no progress.
FeatureMoments momentsOf(const FeatureSet& set, const JobContext& context = {});
FeatureMoments momentsOf(const FeatureSet& set, std::span<const std::uint32_t> rows, const JobContext& context = {});

/// The squared Fréchet distance (Wasserstein-2) of two Gaussians, as in Heusel et al. 2017 (arXiv 1706.08500):
/// |m1 - m2|^2 + tr C1 + tr C2 - 2 tr (C1 C2)^1/2. 0 or more, in squared units of the features; also for covariances
/// without full rank, as fewer samples than features have. NaN where one is empty or not finite, or their features
/// differ in number. Biased: sets of one distribution are apart as well, the more the fewer rows and the more features
/// they have (Chong and Forsyth, arXiv 1911.07023), so that only figures of as many rows compare. 2,048 features take
/// several seconds, in which it cannot be stopped; 64 take a millisecond. Any thread.
double frechetDistance(const FeatureMoments& one, const FeatureMoments& other, const JobContext& context = {});
/// NaN for fewer than two rows, and where it was stopped.
double frechetDistance(const FeatureSet& one, const FeatureSet& other, const JobContext& context = {});

/// The standard error of the distance of two sets: its standard deviation over `resamples` bootstrap samples (2 or
/// more) of both sets, drawn by `seed`. NaN where the distance is, and where it was stopped. Each resample takes as
/// long as the distance itself; tells its progress.
double frechetError(const FeatureSet& one, const FeatureSet& other, std::uint64_t seed, int resamples,
                    const JobContext& context = {});

}  // namespace core
