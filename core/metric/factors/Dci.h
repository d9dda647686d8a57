#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/ThreadTeam.h"
#include "core/metric/factors/FactorMatrix.h"
#include "core/metric/factors/FactorSamples.h"

namespace core {

/// How far each code is of use for one factor alone (Eastwood and Williams 2018), 0 to 1: for each code 1 minus the
/// entropy of its importances, as a share of that of equal ones, weighted by how important the code is in all.
/// `importance` has no negative values; where all are 0 so is this. NaN for fewer than two factors.
double dciDisentanglement(const FactorMatrix& importance);

/// How far each factor is in one code alone, 0 to 1: the same with codes and factors exchanged. NaN for fewer than two
/// codes.
double dciCompleteness(const FactorMatrix& importance);

/// A figure of DCI with its standard error.
struct DciFigure {
    double value = std::numeric_limits<double>::quiet_NaN();
    double standardError = std::numeric_limits<double>::quiet_NaN();
};

/// What random forests say of codes and factors.
struct DciScores {
    FactorMatrix importance;     ///< columns add up to 1, or are 0 where no code is of use
    std::vector<double> errors;  ///< of predicting each factor, see forestPrediction()
    DciFigure disentanglement;   ///< of `importance`
    DciFigure completeness;      ///< of `importance`
    DciFigure informativeness;   ///< the mean of `errors`: 0 is exact, 1 no better than a guess
};

/// Cuts the samples into two random halves. Forests learn to predict each factor from the codes on one half and are
/// tested on the other, both ways; importances and errors are means of both. How far the halves lie apart gives the
/// standard errors. The members of the team share the factors; the same seed gives the same on any team. Nothing where
/// it was stopped, or for fewer than four samples. Codes must be finite and factors not constant.
std::optional<DciScores> dci(const FactorSamples& samples, std::uint64_t seed, ThreadTeam& team,
                             const JobContext& context = {});

}  // namespace core
