#include "core/metric/usefulness/ClassShares.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

std::vector<double> sharesOfClasses(std::span<const int> of, std::size_t classes) {
    std::vector<double> shares(classes, 0.0);
    for (const int each : of) shares[static_cast<std::size_t>(each)] += 1 / static_cast<double>(of.size());
    return shares;
}

double shareOfModes(std::span<const double> samples, std::span<const double> data) {
    constexpr double kLeastOfShare = 0.1;
    std::size_t there = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] <= 0) continue;
        ++there;
        if (samples[i] > 0 && samples[i] >= kLeastOfShare * data[i]) ++found;
    }
    if (there == 0) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(found) / static_cast<double>(there);
}

double totalVariation(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return std::min(1.0, sum / 2);
}

double totalVariationError(std::span<const double> samples, std::span<const double> data, std::size_t count) {
    // Each sample adds half of the sign of its class's difference: the variance of that (the delta method).
    double mean = 0;
    double squares = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double sign = samples[i] > data[i] ? 1 : samples[i] < data[i] ? -1 : 0;
        mean += sign * samples[i];
        squares += sign * sign * samples[i];
    }
    return std::sqrt(std::max(0.0, squares - mean * mean) / (4 * static_cast<double>(count)));
}

}  // namespace core
