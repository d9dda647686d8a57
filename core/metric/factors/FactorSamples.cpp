#include "core/metric/factors/FactorSamples.h"

#include <algorithm>
#include <set>

namespace core {

std::vector<float> FactorSamples::codeValues(std::size_t code) const {
    std::vector<float> column;
    column.reserve(size());
    for (std::size_t at = code; at < values.size(); at += codes) column.push_back(values[at]);
    return column;
}

bool looksDiscrete(std::span<const float> values) {
    constexpr std::size_t kTimes = 5;
    std::set<float> seen;
    for (const float value : values) {
        seen.insert(value);
        if (seen.size() > kMostFactorValues) return false;
    }
    return seen.size() * kTimes <= values.size();
}

std::vector<FactorValues> knownFactors(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    std::vector<FactorValues> known;
    for (const Factor& factor : dataset.factors) {
        FactorValues chosen{factor.name, false, {}};
        chosen.values.reserve(indices.size());
        for (const std::uint32_t index : indices)
            if (index < factor.values.size()) chosen.values.push_back(factor.values[index]);
        if (chosen.values.size() != indices.size()) continue;
        chosen.discrete = looksDiscrete(chosen.values);
        known.push_back(std::move(chosen));
    }
    return known;
}

void removeConstantFactors(std::vector<FactorValues>& factors) {
    std::erase_if(factors, [](const FactorValues& factor) {
        return std::all_of(factor.values.begin(), factor.values.end(),
                           [&](float value) { return value == factor.values.front(); });
    });
}

FactorSamples factorSamplesAt(const FactorSamples& samples, std::span<const std::uint32_t> rows) {
    FactorSamples chosen;
    chosen.codes = samples.codes;
    chosen.values.reserve(rows.size() * samples.codes);
    for (const std::uint32_t row : rows) {
        const auto first = samples.values.begin() + static_cast<std::ptrdiff_t>(row * samples.codes);
        chosen.values.insert(chosen.values.end(), first, first + static_cast<std::ptrdiff_t>(samples.codes));
    }
    for (const FactorValues& factor : samples.factors) {
        FactorValues part{factor.name, factor.discrete, {}};
        part.values.reserve(rows.size());
        for (const std::uint32_t row : rows) part.values.push_back(factor.values[row]);
        chosen.factors.push_back(std::move(part));
    }
    return chosen;
}

FactorMatrix emptyFactorMatrix(const FactorSamples& samples) {
    FactorMatrix matrix;
    for (std::size_t code = 0; code < samples.codes; ++code) matrix.codes.push_back("z " + std::to_string(code));
    for (const FactorValues& factor : samples.factors) matrix.factors.push_back(factor.name);
    matrix.values.assign(samples.codes * samples.factors.size(), 0.0);
    return matrix;
}

}  // namespace core
