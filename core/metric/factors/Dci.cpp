#include "core/metric/factors/Dci.h"

#include <array>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <mutex>
#include <numeric>
#include <span>

#include "core/base/StableRandom.h"
#include "core/metric/factors/ForestPrediction.h"

namespace core {

namespace {

/// 1 for all in one place, 0 for equal shares; `amounts` are 0 or more and their sum is not 0.
double concentration(const std::vector<double>& amounts) {
    const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    double entropy = 0;
    for (const double amount : amounts)
        if (amount > 0) entropy -= amount / sum * std::log(amount / sum);
    return 1 - entropy / std::log(static_cast<double>(amounts.size()));
}

/// The concentration of each line of amounts, weighted by its sum.
double weightedConcentration(const std::vector<std::vector<double>>& lines) {
    if (lines.empty() || lines.front().size() < 2) return std::numeric_limits<double>::quiet_NaN();
    double all = 0;
    double weighted = 0;
    for (const std::vector<double>& line : lines) {
        const double sum = std::accumulate(line.begin(), line.end(), 0.0);
        if (!(sum > 0)) continue;
        all += sum;
        weighted += sum * concentration(line);
    }
    return all > 0 ? weighted / all : 0;
}

/// With a mean of 0 and a variance of 1 in each code; constant ones become 0.
void standardizeCodes(FactorSamples& samples) {
    const auto count = static_cast<double>(samples.size());
    for (std::size_t code = 0; code < samples.codes; ++code) {
        double mean = 0;
        double variance = 0;
        const std::vector<float> column = samples.codeValues(code);
        for (const float value : column) mean += value / count;
        for (const float value : column) variance += (value - mean) * (value - mean) / count;
        const double scale = variance > 1e-12 ? 1 / std::sqrt(variance) : 0;
        for (std::size_t row = 0; row < column.size(); ++row)
            samples.values[row * samples.codes + code] = static_cast<float>((column[row] - mean) * scale);
    }
}

using SampleHalves = std::array<FactorSamples, 2>;

SampleHalves randomHalves(const FactorSamples& samples, std::uint64_t seed) {
    FactorSamples standard = samples;
    standardizeCodes(standard);
    std::vector<std::uint32_t> order(samples.size());
    std::iota(order.begin(), order.end(), 0U);
    StableRandom(seed).shuffle(order);
    const std::span<const std::uint32_t> rows(order);
    const std::size_t half = order.size() / 2;
    return {factorSamplesAt(standard, rows.first(half)), factorSamplesAt(standard, rows.subspan(half))};
}

/// `value` was made of both halves together; how far they lie apart by themselves says how sure it is.
DciFigure figureOfHalves(double first, double second, double value) {
    return {value, std::abs(first - second) / 2};
}

double meanError(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Of the forests that learned on each half.
struct HalfScores {
    FactorMatrix importance;
    std::vector<double> errors;
};

DciScores scoresOfHalves(const std::array<HalfScores, 2>& halves) {
    const auto& [first, second] = halves;
    DciScores scores{first.importance, first.errors, {}, {}, {}};
    for (std::size_t at = 0; at < scores.importance.values.size(); ++at)
        scores.importance.values[at] = (first.importance.values[at] + second.importance.values[at]) / 2;
    for (std::size_t at = 0; at < scores.errors.size(); ++at)
        scores.errors[at] = (first.errors[at] + second.errors[at]) / 2;
    scores.disentanglement = figureOfHalves(dciDisentanglement(first.importance), dciDisentanglement(second.importance),
                                            dciDisentanglement(scores.importance));
    scores.completeness = figureOfHalves(dciCompleteness(first.importance), dciCompleteness(second.importance),
                                         dciCompleteness(scores.importance));
    scores.informativeness =
        figureOfHalves(meanError(first.errors), meanError(second.errors), meanError(scores.errors));
    return scores;
}

}  // namespace

double dciDisentanglement(const FactorMatrix& importance) {
    std::vector<std::vector<double>> rows(importance.codeCount());
    for (std::size_t code = 0; code < rows.size(); ++code)
        for (std::size_t factor = 0; factor < importance.factorCount(); ++factor)
            rows[code].push_back(importance.at(code, factor));
    return weightedConcentration(rows);
}

double dciCompleteness(const FactorMatrix& importance) {
    std::vector<std::vector<double>> columns(importance.factorCount());
    for (std::size_t factor = 0; factor < columns.size(); ++factor)
        for (std::size_t code = 0; code < importance.codeCount(); ++code)
            columns[factor].push_back(importance.at(code, factor));
    return weightedConcentration(columns);
}

std::optional<DciScores> dci(const FactorSamples& samples, std::uint64_t seed, ThreadTeam& team,
                             const JobContext& context) {
    if (samples.size() < 4 || samples.factors.empty()) return std::nullopt;
    const SampleHalves halves = randomHalves(samples, seed);
    const HalfScores empty{emptyFactorMatrix(samples), std::vector<double>(samples.factors.size())};
    std::array<HalfScores, 2> scores{empty, empty};
    const std::size_t forests = 2 * samples.factors.size();
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::size_t done = 0;  // guarded by mutex
    team.run([&](int) {
        while (!context.stopRequested()) {
            const std::size_t forest = next++;
            if (forest >= forests) return;
            const std::size_t half = forest % 2;
            const std::size_t factor = forest / 2;
            const ForestPrediction prediction =
                forestPrediction(halves[half], halves[1 - half], factor, StableRandom(seed, forest + 1).next());
            for (std::size_t code = 0; code < samples.codes; ++code)
                scores[half].importance.at(code, factor) = prediction.importance[code];
            scores[half].errors[factor] = prediction.error;
            const std::lock_guard lock(mutex);
            context.report(++done, forests);
        }
    });
    if (done < forests) return std::nullopt;
    return scoresOfHalves(scores);
}

}  // namespace core
