#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/ThreadTeam.h"
#include "core/metric/Evaluation.h"
#include "core/metric/factors/FactorMatrix.h"
#include "core/metric/factors/FactorSamples.h"

namespace core {

/// Fewer samples than this say nothing of disentanglement.
inline constexpr std::size_t kFewestFactorSamples = 20;

/// How disentangled codes are, with what it was seen in. A plain value.
struct FactorScores {
    FactorMatrix importance;            ///< see DciScores
    FactorMatrix information;           ///< see sharedInformation()
    FactorMatrix predictability;        ///< see linearPredictability()
    std::vector<double> errors;         ///< of predicting each factor from all codes, see DciScores
    std::vector<MeasuredValue> values;  ///< "dci_disentanglement", "dci_completeness", ..., "mig", "sap"
    std::size_t samples = 0;            ///< 0: there was nothing to measure, or it was stopped
};

/// DCI, MIG and SAP of codes, as in disentanglement_lib (Locatello et al. 2019, arXiv 1811.12359), but for the
/// importances, which are of random forests in place of boosted trees, the informativeness, which is an error over that
/// of a guess, and SAP of discrete factors, which is the balanced accuracy of a linear discriminant in place of that of
/// a linear SVM on other samples. Factors that are constant are left out; nothing
/// is measured where none is left, of fewer than kFewestFactorSamples, or where it was stopped. Codes that are not
/// finite make every figure NaN. The samples lie in a random order. The same seed gives the same on any team.
FactorScores factorScores(FactorSamples samples, std::uint64_t seed, ThreadTeam& team, const JobContext& context = {});

}  // namespace core
