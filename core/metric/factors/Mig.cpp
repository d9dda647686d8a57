#include "core/metric/factors/Mig.h"

#include <vector>

#include "core/metric/factors/MutualInformation.h"

namespace core {

FactorMatrix sharedInformation(const FactorSamples& samples) {
    FactorMatrix shares = emptyFactorMatrix(samples);
    std::vector<BinnedValues> factors;
    for (const FactorValues& factor : samples.factors) factors.push_back(factorBins(factor));
    for (std::size_t code = 0; code < samples.codes; ++code) {
        const BinnedValues binned = histogramBins(samples.codeValues(code));
        for (std::size_t factor = 0; factor < factors.size(); ++factor) {
            const double entropy = binEntropy(factors[factor]);
            if (entropy > 0) shares.at(code, factor) = mutualInformation(binned, factors[factor]) / entropy;
        }
    }
    return shares;
}

double mig(const FactorSamples& samples) {
    return meanGap(sharedInformation(samples));
}

}  // namespace core
