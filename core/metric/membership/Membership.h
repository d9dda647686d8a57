#pragma once

#include <cstddef>
#include <limits>

#include "core/metric/EvaluationRequest.h"
#include "core/metric/compare/RocCurve.h"

namespace core {

class Model;

/// What an attacker learns who has the model, and asks of samples whether it was trained on them.
struct Membership {
    RocArea area;
    RocPoint atOnePercent;                                        ///< of false positives
    RocPoints curve;                                              ///< of which the area is
    double advantage = std::numeric_limits<double>::quiet_NaN();  ///< attackAdvantage()
    std::size_t samples = 0;  ///< of each kind; 0: nothing was measured, or it was stopped
    // The figures are NaN, and the curve is empty, where the model gave no finite number for any sample.
};

/// The false-positive rate of Membership::atOnePercent, which is also what a guess finds.
inline constexpr double kMembershipFalsePositives = 0.01;

/// Attacks a model: tells samples of `request.training` from as many of `request.indices` that are none of them, both
/// chosen at random, at most 5,000 of each. By lossScores() where the model encodes, else by generatedScores(). Fewer
/// than two samples of either kind are not measured. That the held-out samples are of the same kind as the training
/// samples, but for chance, is up to the caller: what sets them apart counts as well. Blocks; any thread. Throws Error
/// where a sample cannot be read any more.
Membership attackMembership(const Model& model, const EvaluationRequest& request);

}  // namespace core
