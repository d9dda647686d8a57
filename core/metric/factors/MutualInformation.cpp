#include "core/metric/factors/MutualInformation.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core {

BinnedValues histogramBins(std::span<const float> values) {
    BinnedValues binned;
    binned.count = kInformationBins;
    binned.bins.assign(values.size(), 0);
    if (values.empty()) return binned;
    const auto [smallest, largest] = std::minmax_element(values.begin(), values.end());
    const double low = *smallest;
    const double width = static_cast<double>(*largest) - low;
    if (!(width > 0)) return binned;
    for (std::size_t at = 0; at < values.size(); ++at) {
        // The largest value belongs to the last bin.
        const auto bin = static_cast<std::size_t>((values[at] - low) / width * kInformationBins);
        binned.bins[at] = std::min(bin, kInformationBins - 1);
    }
    return binned;
}

BinnedValues valueBins(std::span<const float> values) {
    std::map<float, std::size_t> places;
    for (const float value : values) places.emplace(value, 0);
    BinnedValues binned;
    for (auto& place : places) place.second = binned.count++;
    binned.bins.reserve(values.size());
    for (const float value : values) binned.bins.push_back(places.at(value));
    return binned;
}

BinnedValues factorBins(const FactorValues& factor) {
    return factor.discrete ? valueBins(factor.values) : histogramBins(factor.values);
}

double mutualInformation(const BinnedValues& a, const BinnedValues& b) {
    const std::size_t total = std::min(a.bins.size(), b.bins.size());
    if (total == 0) return 0;
    std::vector<std::size_t> together(a.count * b.count);
    std::vector<std::size_t> ofA(a.count);
    std::vector<std::size_t> ofB(b.count);
    for (std::size_t at = 0; at < total; ++at) {
        ++together[a.bins[at] * b.count + b.bins[at]];
        ++ofA[a.bins[at]];
        ++ofB[b.bins[at]];
    }
    const auto all = static_cast<double>(total);
    double sum = 0;
    for (std::size_t row = 0; row < a.count; ++row) {
        for (std::size_t column = 0; column < b.count; ++column) {
            const auto count = static_cast<double>(together[row * b.count + column]);
            if (count == 0) continue;
            sum += count / all *
                   std::log(count * all / (static_cast<double>(ofA[row]) * static_cast<double>(ofB[column])));
        }
    }
    return std::max(0.0, sum);
}

double binEntropy(const BinnedValues& values) {
    return mutualInformation(values, values);
}

}  // namespace core
