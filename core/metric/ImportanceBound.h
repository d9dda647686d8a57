#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/metric/EvaluationRequest.h"

namespace core {

class AutoencodingModel;

/// -log of the mean of `draws` importance weights p(x, z) / q(z|x) for each sample x that `request` names, in their
/// order, in nats (Burda et al., arXiv 1509.00519): an upper bound of -log p(x) in the mean. With one draw it is an
/// estimate of the -ELBO; it falls, in the mean, with each further draw, and reaches -log p(x) with endlessly many.
/// Prior and likelihood are those of the -ELBO (see ElboResult), beta is 1. The model has a posterior; `draws` is 1 or
/// more. The logarithms are added in double precision. At most 500 samples are decoded at once on each thread of the
/// team, whatever the number of draws. Empty where it was stopped.
std::vector<double> importanceBounds(const AutoencodingModel& model, const EvaluationRequest& request,
                                     std::int64_t draws);

/// A mean with its standard error, which is NaN where it is not known.
struct EstimatedMean {
    double value = std::numeric_limits<double>::quiet_NaN();
    double standardError = std::numeric_limits<double>::quiet_NaN();
};

/// Over independent samples.
EstimatedMean meanOf(std::span<const double> values);

/// The mean over all samples of what is known of a random part of them only: `exact` are its values at the places `at`
/// of the samples, `rough` are values for all samples that differ little from them. It is the mean of `rough` and of
/// what `exact` differs from it, so that what the samples themselves differ by does not count (a difference estimator:
/// Cochran, "Sampling Techniques", chapters 7 and 12). `exact` and `at` are of one size, 1 or more.
EstimatedMean meanByDifferences(std::span<const double> rough, std::span<const std::uint32_t> at,
                                std::span<const double> exact);

}  // namespace core
