#include "core/latent/directions/ComponentDirections.h"

#include <cmath>

#include "core/model/LatentTensor.h"

namespace core {

namespace {

/// Standard deviations below this share of the largest are rounding.
constexpr double kNoEffect = 1e-4;

std::string percent(double share) {
    const auto tenths = std::lround(1000 * share);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
}

}  // namespace

std::vector<Direction> componentDirections(const PrincipalComponents& found, const torch::Tensor& units,
                                           const std::string& method, const std::string& name, const Message& ofWhat) {
    std::vector<Direction> directions;
    const double largest = std::sqrt(found.variances[0].item<double>());
    for (int64_t i = 0; i < units.size(0); ++i) {
        const double variance = found.variances[i].item<double>();
        if (std::sqrt(variance) <= kNoEffect * largest) break;
        const std::string number = std::to_string(i + 1);
        directions.push_back({method + ':' + number, name + ' ' + number, toLatent(units[i]),
                              std::sqrt(variance) / largest,
                              Message("Explains %1 of the variance of %2. One unit is one standard deviation.",
                                      percent(variance / found.totalVariance), ofWhat)});
    }
    return directions;
}

}  // namespace core
