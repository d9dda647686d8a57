#pragma once

#include <functional>

#include "core/metric/factors/FactorSamples.h"

namespace core {

/// The standard error of a figure of samples that lie in a random order: a tenth of them is left out, ten times, and
/// the figure of the others taken (a jackknife that deletes groups, Efron and Tibshirani 1993, chapter 11). NaN for
/// fewer than 20 samples, or where a figure is no number.
double jackknifeError(const FactorSamples& samples, const std::function<double(const FactorSamples&)>& figure);

}  // namespace core
