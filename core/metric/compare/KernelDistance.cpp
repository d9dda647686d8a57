#include "core/metric/compare/KernelDistance.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace core {

namespace {

double meanOfKernels(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// With N - 1.
double varianceOfKernels(const std::vector<double>& values) {
    const double mean = meanOfKernels(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

/// How alike a sample is to each of `count` others on average, for every sample.
std::vector<double> averageKernels(std::vector<double> sums, std::size_t count) {
    for (double& sum : sums) sum /= static_cast<double>(count);
    return sums;
}

std::vector<double> kernelDifferences(std::vector<double> values, const std::vector<double>& others) {
    std::transform(values.begin(), values.end(), others.begin(), values.begin(), std::minus<>());
    return values;
}

/// What is left of the kernel's variance over pairs when that of both samples of the pair is taken away.
double pairVariance(double squares, double pairs, double mean, double ofSamples) {
    return std::max(0.0, squares / pairs - mean * mean - ofSamples);
}

}  // namespace

KernelDistance kernelDistance(const KernelSums& withinOne, const KernelSums& withinOther, const KernelSums& between) {
    const std::size_t m = withinOne.rows.size();
    const std::size_t n = withinOther.rows.size();
    if (m < 2 || n < 2 || between.rows.size() != m || between.columns.size() != n) return {};
    const std::vector<double> one = averageKernels(withinOne.rows, m - 1);
    const std::vector<double> other = averageKernels(withinOther.rows, n - 1);
    const std::vector<double> oneToOther = averageKernels(between.rows, n);
    const std::vector<double> otherToOne = averageKernels(between.columns, m);

    KernelDistance distance;
    distance.value = meanOfKernels(one) + meanOfKernels(other) - 2 * meanOfKernels(oneToOther);
    if (m < 3 || n < 3) return distance;

    const auto ofOne = static_cast<double>(m);
    const auto ofOther = static_cast<double>(n);
    const double onePairs = ofOne * (ofOne - 1);
    const double otherPairs = ofOther * (ofOther - 1);
    // What each sample adds to the distance by itself. The averages that this is taken from are themselves uncertain,
    // which puts twice what the pairs add into it: once is what the distance has.
    const double samples = 4 * varianceOfKernels(kernelDifferences(one, oneToOther)) / ofOne +
                           4 * varianceOfKernels(kernelDifferences(other, otherToOne)) / ofOther;
    const double pairs =
        2 * pairVariance(withinOne.squares, onePairs, meanOfKernels(one), 2 * varianceOfKernels(one)) / onePairs +
        2 * pairVariance(withinOther.squares, otherPairs, meanOfKernels(other), 2 * varianceOfKernels(other)) /
            otherPairs +
        4 *
            pairVariance(between.squares, ofOne * ofOther, meanOfKernels(oneToOther),
                         varianceOfKernels(oneToOther) + varianceOfKernels(otherToOne)) /
            (ofOne * ofOther);
    distance.standardError = std::sqrt(std::max(samples - pairs, pairs));
    return distance;
}

KernelDistance kernelDistance(const FeatureSet& one, const FeatureSet& other, const JobContext& context) {
    const KernelSums withinOne = kernelSumsWithin(one, context.part(0, 0.25));
    const KernelSums withinOther = kernelSumsWithin(other, context.part(0.25, 0.5));
    return kernelDistance(withinOne, withinOther, kernelSumsBetween(one, other, context.part(0.5, 1)));
}

}  // namespace core
