#include "core/metric/factors/GroupJackknife.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace core {

double jackknifeError(const FactorSamples& samples, const std::function<double(const FactorSamples&)>& figure) {
    constexpr std::size_t kGroups = 10;
    if (samples.size() < 2 * kGroups) return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> figures;
    double mean = 0;
    for (std::size_t left = 0; left < kGroups; ++left) {
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < samples.size(); ++row)
            if (row % kGroups != left) rows.push_back(static_cast<std::uint32_t>(row));
        figures.push_back(figure(factorSamplesAt(samples, rows)));
        mean += figures.back() / kGroups;
    }
    double squares = 0;
    for (const double value : figures) squares += (value - mean) * (value - mean);
    return std::sqrt(squares * (kGroups - 1) / kGroups);
}

}  // namespace core
