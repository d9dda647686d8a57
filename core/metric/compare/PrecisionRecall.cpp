#include "core/metric/compare/PrecisionRecall.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>

#include "core/metric/compare/NearestRows.h"

namespace core {

namespace {

/// Counts who is in whose ball, block by block of the distances from real samples to generated ones.
class BallCounts {
   public:
    BallCounts(const FeatureSet& real, const std::vector<double>& realRadii, const FeatureSet& generated,
               const std::vector<double>& generatedRadii)
        : real_(real),
          realRadii_(realRadii),
          generated_(generated),
          generatedRadii_(generatedRadii),
          nearestLimits_(generatedRadii.begin(), generatedRadii.end()),
          balls_(generated.size()),
          recalled_(real.size()),
          covered_(real.size()) {}

    /// On any thread; the real samples of no two calls at a time are the same.
    void look(const DistanceBlock& block) {
        for (std::size_t i = 0; i < block.queries; ++i)
            lookAlong(block, block.firstQuery + i, block.squared.subspan(i * block.references, block.references));
    }

    PrecisionRecall result(std::size_t neighbor) const {
        PrecisionRecall result;
        result.real = real_.size();
        result.generated = generated_.size();
        const auto real = static_cast<double>(result.real);
        const auto generated = static_cast<double>(result.generated);
        result.recall = static_cast<double>(std::ranges::count(recalled_, 1)) / real;
        result.coverage = static_cast<double>(std::ranges::count(covered_, 1)) / real;
        // Whole numbers: their sums are exact, in whichever order the threads counted.
        double in = 0;
        double sum = 0;
        double squares = 0;
        for (const std::atomic<std::uint32_t>& balls : balls_) {
            const auto count = static_cast<double>(balls.load());
            in += count > 0 ? 1 : 0;
            sum += count;
            squares += count * count;
        }
        result.precision = in / generated;
        result.density = sum / generated / static_cast<double>(neighbor);
        const double variance = std::max(0.0, squares - sum * sum / generated) / (generated - 1);
        result.densityError = std::sqrt(variance / generated) / static_cast<double>(neighbor);
        return result;
    }

   private:
    void lookAlong(const DistanceBlock& block, std::size_t at, std::span<const float> distances) {
        const std::span<const float> row = real_.row(at);
        const double radius = realRadii_[at];
        const auto reach = static_cast<float>(radius);
        for (std::size_t j = 0; j < distances.size(); ++j) {
            const std::size_t other = block.firstReference + j;
            // The squares' own roundings to float are far below the error of a product.
            const float nearer = distances[j] - 2 * block.error;
            if (!(nearer < reach) && !(nearer < nearestLimits_[other])) continue;
            const double distance = decided(distances[j], block.error, radius, generatedRadii_[other])
                                        ? static_cast<double>(distances[j])
                                        : squaredDistance(row, generated_.row(other));
            if (distance < radius) {
                balls_[other].fetch_add(1, std::memory_order_relaxed);
                covered_[at] = 1;
            }
            if (distance < generatedRadii_[other]) recalled_[at] = 1;
        }
    }

    /// Whether a distance that may be off by `error` is on a side of both radii.
    static bool decided(double distance, double error, double radius, double otherRadius) {
        return std::abs(distance - radius) > error && std::abs(distance - otherRadius) > error;
    }

    const FeatureSet& real_;
    const std::vector<double>& realRadii_;
    const FeatureSet& generated_;
    const std::vector<double>& generatedRadii_;
    std::vector<float> nearestLimits_;               // of the generated ones, to compare many at a time
    std::vector<std::atomic<std::uint32_t>> balls_;  // of real samples, that each generated one is in
    std::vector<char> recalled_;                     // no vector<bool>: threads write side by side
    std::vector<char> covered_;
};

}  // namespace

std::vector<double> squaredRadii(const FeatureSet& rows, std::size_t neighbor, const JobContext& context) {
    if (rows.size() <= neighbor) return {};
    const NearestRows nearest = findNearestRows(rows, rows, neighbor, OwnRow::leftOut, context);
    if (nearest.each == 0) return {};
    std::vector<double> radii;
    radii.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        radii.push_back(nearest.squaredDistances[(row + 1) * neighbor - 1]);
    return radii;
}

PrecisionRecall precisionRecall(const FeatureSet& real, const FeatureSet& generated, std::size_t neighbor,
                                const JobContext& context) {
    const std::vector<double> radii = squaredRadii(real, neighbor, context.part(0, 1.0 / 3));
    return radii.empty() ? PrecisionRecall{}
                         : precisionRecall(real, radii, generated, neighbor, context.part(1.0 / 3, 1));
}

PrecisionRecall precisionRecall(const FeatureSet& real, const std::vector<double>& realRadii,
                                const FeatureSet& generated, std::size_t neighbor, const JobContext& context) {
    const std::vector<double> generatedRadii = squaredRadii(generated, neighbor, context.part(0, 0.5));
    if (realRadii.empty() || generatedRadii.empty()) return {};
    BallCounts counts(real, realRadii, generated, generatedRadii);
    const bool done = forEachDistanceBlock(real, generated, context.part(0.5, 1),
                                           [&](const DistanceBlock& block) { counts.look(block); });
    return done ? counts.result(neighbor) : PrecisionRecall{};
}

}  // namespace core
