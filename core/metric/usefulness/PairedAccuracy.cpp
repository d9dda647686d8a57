#include "core/metric/usefulness/PairedAccuracy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// 97.5 % of Student's t distribution with so many degrees of freedom lie below it.
double studentQuantile(std::size_t freedom) {
    constexpr std::array<double, 5> kFew = {0, 12.706, 4.303, 3.182, 2.776};
    return freedom < kFew.size() ? kFew[freedom] : 2.6;  // for more, a little too wide
}

double meanOfValues(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double varianceOf(std::span<const double> values) {
    if (values.size() < 2) return 0;
    const double mean = meanOfValues(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

/// Half of the interval that a mean over seeds has for these.
double seedHalf(std::span<const double> values) {
    if (values.size() < 2) return 0;
    return studentQuantile(values.size() - 1) * std::sqrt(varianceOf(values) / static_cast<double>(values.size()));
}

/// What other test images would have changed of the mean of paired differences from -1 to 1: the normal interval with
/// half an image more of either sign and one more without a difference (Agresti and Min 2005). Without them, a few
/// images that all changed alike, or none, would look certain.
Interval pairedInterval(std::span<const double> differences) {
    constexpr double kAdded = 2;
    const double count = static_cast<double>(differences.size()) + kAdded;
    double sum = 0;
    double squares = kAdded / 2;
    for (const double difference : differences) {
        sum += difference;
        squares += difference * difference;
    }
    const double mean = sum / count;
    return normalInterval(mean, std::sqrt((squares / count - mean * mean) / count));
}

SeedMean widened(double value, const Interval& overTests, double half, double least, double most) {
    return {value,
            {std::max(least, value - std::hypot(value - overTests.low, half)),
             std::min(most, value + std::hypot(overTests.high - value, half))}};
}

std::vector<double> accuracies(std::span<const std::vector<int>> found, std::span<const int> truth) {
    std::vector<double> shares;
    for (const std::vector<int>& classes : found) {
        std::size_t hits = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) hits += classes[i] == truth[i] ? 1 : 0;
        shares.push_back(static_cast<double>(hits) / static_cast<double>(truth.size()));
    }
    return shares;
}

}  // namespace

SeedMean meanAccuracy(std::span<const std::vector<int>> found, std::span<const int> truth) {
    if (truth.empty() || found.empty()) return {kUnknown, {}};
    const std::vector<double> shares = accuracies(found, truth);
    const double mean = meanOfValues(shares);
    const auto trials = static_cast<double>(truth.size());
    return widened(mean, shareInterval(mean * trials, trials), seedHalf(shares), 0, 1);
}

SeedMean balancedAccuracy(std::span<const std::vector<int>> found, std::span<const int> truth, std::size_t classes) {
    if (truth.empty() || found.empty()) return {kUnknown, {}};
    std::vector<double> values;
    std::vector<Interval> intervals;
    for (const std::vector<int>& each : found) {
        std::vector<double> trials(classes, 0.0);
        std::vector<double> hits(classes, 0.0);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            trials[static_cast<std::size_t>(truth[i])] += 1;
            hits[static_cast<std::size_t>(truth[i])] += each[i] == truth[i] ? 1 : 0;
        }
        double sum = 0;
        double below = 0;  // squares of the half widths
        double above = 0;
        double present = 0;
        for (std::size_t i = 0; i < classes; ++i) {
            if (trials[i] <= 0) continue;
            const double share = hits[i] / trials[i];
            const Interval interval = shareInterval(hits[i], trials[i]);
            sum += share;
            below += (share - interval.low) * (share - interval.low);
            above += (interval.high - share) * (interval.high - share);
            present += 1;
        }
        values.push_back(sum / present);
        intervals.push_back({(sum - std::sqrt(below)) / present, (sum + std::sqrt(above)) / present});
    }
    return meanOverSeeds(values, intervals);
}

SeedMean accuracyGain(std::span<const std::vector<int>> with, std::span<const std::vector<int>> without,
                      std::span<const int> truth) {
    if (truth.empty() || with.empty() || with.size() != without.size()) return {kUnknown, {}};
    const auto seeds = static_cast<double>(with.size());
    std::vector<double> ofImages(truth.size(), 0.0);
    std::vector<double> ofSeeds(with.size(), 0.0);
    for (std::size_t seed = 0; seed < with.size(); ++seed) {
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const double gain = (with[seed][i] == truth[i] ? 1.0 : 0.0) - (without[seed][i] == truth[i] ? 1.0 : 0.0);
            ofImages[i] += gain / seeds;
            ofSeeds[seed] += gain / static_cast<double>(truth.size());
        }
    }
    const double mean = meanOfValues(ofSeeds);
    return widened(mean, pairedInterval(ofImages), seedHalf(ofSeeds), -1, 1);
}

SeedMean meanOverSeeds(std::span<const double> values, std::span<const Interval> intervals) {
    if (values.empty()) return {kUnknown, {}};
    Interval overTests{0, 0};
    for (const Interval& each : intervals) {
        overTests.low += each.low / static_cast<double>(intervals.size());
        overTests.high += each.high / static_cast<double>(intervals.size());
    }
    return widened(meanOfValues(values), overTests, seedHalf(values), 0, 1);
}

std::vector<double> accuracyOfClasses(std::span<const std::vector<int>> found, std::span<const int> truth,
                                      std::size_t classes) {
    const std::vector<double> shares = confusionShares(found, truth, classes);
    std::vector<double> right(classes);
    for (std::size_t i = 0; i < classes; ++i) right[i] = shares[i * classes + i];
    return right;
}

std::vector<double> confusionShares(std::span<const std::vector<int>> found, std::span<const int> truth,
                                    std::size_t classes) {
    std::vector<double> shares(classes * classes, 0.0);
    std::vector<double> counts(classes, 0.0);
    for (const std::vector<int>& each : found) {
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const auto row = static_cast<std::size_t>(truth[i]);
            shares[row * classes + static_cast<std::size_t>(each[i])] += 1;
            counts[row] += 1;
        }
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double count = counts[i / classes];
        shares[i] = count > 0 ? shares[i] / count : kUnknown;
    }
    return shares;
}

}  // namespace core
