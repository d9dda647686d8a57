#pragma once

#include "core/metric/factors/FactorMatrix.h"
#include "core/metric/factors/FactorSamples.h"

namespace core {

/// How well each factor can be predicted from each code alone by a line, 0 to 1. For amounts that is the squared
/// correlation (R2). For discrete factors it is the balanced accuracy of a linear classifier, the mean over the values
/// of the share that is recognized: each sample is given the value whose mean code is nearest, as a linear discriminant
/// with equal priors does. A code that is constant gets 0, or 1 over the number of values.
FactorMatrix linearPredictability(const FactorSamples& samples);

/// Separated attribute predictability (Kumar et al. 2018, arXiv 1711.00848), 0 to 1: by how much the code that predicts
/// a factor best is ahead of the next, as a mean over the factors. NaN without factors.
double sap(const FactorSamples& samples);

}  // namespace core
