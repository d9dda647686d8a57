#include "core/metric/factors/FactorScores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/metric/factors/Dci.h"
#include "core/metric/factors/GroupJackknife.h"
#include "core/metric/factors/Mig.h"
#include "core/metric/factors/Sap.h"

namespace core {

namespace {

std::vector<MeasuredValue> unknownScores() {
    std::vector<MeasuredValue> values;
    for (const char* name : {"dci_disentanglement", "dci_completeness", "dci_informativeness", "mig", "sap"})
        values.push_back({name, std::numeric_limits<double>::quiet_NaN()});
    return values;
}

}  // namespace

FactorScores factorScores(FactorSamples samples, std::uint64_t seed, ThreadTeam& team, const JobContext& context) {
    FactorScores scores;
    removeConstantFactors(samples.factors);
    if (samples.size() < kFewestFactorSamples || samples.factors.empty()) return scores;
    if (!std::all_of(samples.values.begin(), samples.values.end(), [](float code) { return std::isfinite(code); })) {
        scores.values = unknownScores();
        scores.samples = samples.size();
        return scores;
    }
    std::optional<DciScores> forests = dci(samples, seed, team, context);
    if (!forests) return scores;
    // Many codes and factors take seconds: looked at between the tenths, of which any that was left makes it NaN.
    const auto unlessStopped = [&](double (*figure)(const FactorSamples&)) {
        return [&context, figure](const FactorSamples& some) {
            return context.stopRequested() ? std::numeric_limits<double>::quiet_NaN() : figure(some);
        };
    };
    scores.importance = std::move(forests->importance);
    scores.errors = std::move(forests->errors);
    scores.information = sharedInformation(samples);
    scores.predictability = linearPredictability(samples);
    scores.values = {{"dci_disentanglement", forests->disentanglement.value, forests->disentanglement.standardError},
                     {"dci_completeness", forests->completeness.value, forests->completeness.standardError},
                     {"dci_informativeness", forests->informativeness.value, forests->informativeness.standardError},
                     {"mig", meanGap(scores.information), jackknifeError(samples, unlessStopped(mig))},
                     {"sap", meanGap(scores.predictability), jackknifeError(samples, unlessStopped(sap))}};
    if (context.stopRequested()) return {};
    scores.samples = samples.size();
    return scores;
}

}  // namespace core
