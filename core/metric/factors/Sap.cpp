#include "core/metric/factors/Sap.h"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "core/metric/factors/MutualInformation.h"

namespace core {

namespace {

/// Variances below this are those of a constant, as in disentanglement_lib.
constexpr double kConstantVariance = 1e-12;

double squaredCorrelation(std::span<const float> a, std::span<const float> b) {
    const auto count = static_cast<double>(a.size());
    double meanA = 0;
    double meanB = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        meanA += a[at] / count;
        meanB += b[at] / count;
    }
    double varianceA = 0;
    double varianceB = 0;
    double covariance = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        varianceA += (a[at] - meanA) * (a[at] - meanA) / count;
        varianceB += (b[at] - meanB) * (b[at] - meanB) / count;
        covariance += (a[at] - meanA) * (b[at] - meanB) / count;
    }
    if (varianceA <= kConstantVariance || !(varianceB > 0)) return 0;
    return covariance * covariance / (varianceA * varianceB);
}

/// `kinds` are the values of a discrete factor.
double nearestMeanAccuracy(std::span<const float> code, const BinnedValues& kinds) {
    std::vector<double> means(kinds.count);
    std::vector<double> counts(kinds.count);
    for (std::size_t at = 0; at < code.size(); ++at) {
        means[kinds.bins[at]] += code[at];
        ++counts[kinds.bins[at]];
    }
    for (std::size_t kind = 0; kind < kinds.count; ++kind) means[kind] /= counts[kind];
    std::vector<double> right(kinds.count);
    for (std::size_t at = 0; at < code.size(); ++at) {
        std::size_t nearest = 0;
        for (std::size_t kind = 1; kind < kinds.count; ++kind)
            if (std::abs(code[at] - means[kind]) < std::abs(code[at] - means[nearest])) nearest = kind;
        if (nearest == kinds.bins[at]) ++right[nearest];
    }
    double sum = 0;
    for (std::size_t kind = 0; kind < kinds.count; ++kind) sum += right[kind] / counts[kind];
    return sum / static_cast<double>(kinds.count);
}

}  // namespace

FactorMatrix linearPredictability(const FactorSamples& samples) {
    FactorMatrix scores = emptyFactorMatrix(samples);
    std::vector<BinnedValues> kinds;
    for (const FactorValues& factor : samples.factors)
        kinds.push_back(factor.discrete ? valueBins(factor.values) : BinnedValues());
    for (std::size_t code = 0; code < samples.codes; ++code) {
        const std::vector<float> values = samples.codeValues(code);
        for (std::size_t factor = 0; factor < kinds.size(); ++factor) {
            scores.at(code, factor) = samples.factors[factor].discrete
                                          ? nearestMeanAccuracy(values, kinds[factor])
                                          : squaredCorrelation(values, samples.factors[factor].values);
        }
    }
    return scores;
}

double sap(const FactorSamples& samples) {
    return meanGap(linearPredictability(samples));
}

}  // namespace core
