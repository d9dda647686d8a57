#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/metric/factors/FactorSamples.h"

namespace core {

/// How a forest predicts one factor from the codes.
struct ForestPrediction {
    /// One a code, adding up to 1: how much worse the forest predicts samples that a tree has not seen when the code is
    /// permuted among them (Breiman 2001). All 0 where no code is of use.
    std::vector<double> importance;
    /// On the held-out samples, as a multiple of what a guess without codes gets. Of amounts: the root of the mean
    /// squared error, the guess being the mean; of discrete factors: the share that is wrong, the guess being the most
    /// frequent value. 0 is exact, 1 no better than the guess.
    double error = 1;
};

/// Trains a random forest (OpenCV's RTrees) on `training` and tests it on `heldOut`, which have the same codes and
/// factors. Codes should have a variance of about 1, as values nearer than 1e-6 count as one. The same seed gives the
/// same forest. Any thread; it sets the seed of OpenCV's random numbers of that thread.
ForestPrediction forestPrediction(const FactorSamples& training, const FactorSamples& heldOut, std::size_t factor,
                                  std::uint64_t seed);

}  // namespace core
