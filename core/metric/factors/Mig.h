#pragma once

#include "core/metric/factors/FactorMatrix.h"
#include "core/metric/factors/FactorSamples.h"

namespace core {

/// The mutual information of each code and each factor over the entropy of the factor, 0 to 1: 1 where the code says
/// all of the factor. Factors must not be constant (see removeConstantFactors()), codes must be finite.
FactorMatrix sharedInformation(const FactorSamples& samples);

/// The mutual information gap (Chen et al. 2018, arXiv 1802.04942), 0 to 1: by how much the code that says most of a
/// factor is ahead of the next, as a share of the factor's entropy and a mean over the factors. NaN without factors.
double mig(const FactorSamples& samples);

}  // namespace core
