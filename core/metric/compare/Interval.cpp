#include "core/metric/compare/Interval.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kNormal = 1.959963984540054;  // 97.5 % of a standard normal distribution lie below it

}  // namespace

Interval normalInterval(double value, double standardError) {
    return {value - kNormal * standardError, value + kNormal * standardError};
}

Interval shareInterval(double hits, double trials) {
    if (trials <= 0) return {};
    const double share = hits / trials;
    const double square = kNormal * kNormal;
    const double middle = (share + square / (2 * trials)) / (1 + square / trials);
    const double half =
        kNormal / (1 + square / trials) * std::sqrt(share * (1 - share) / trials + square / (4 * trials * trials));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace core
