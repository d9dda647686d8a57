#include "core/metric/compare/NearestOther.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/metric/compare/FeatureSet.h"
#include "core/metric/compare/NearestRows.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

constexpr std::size_t kRowsAtOnce = 500;
constexpr std::size_t kMostRowBytes = std::size_t{128} << 20;

/// One row of values a sample; `read` gives the network's floats of the samples from, count. Empty where it was
/// stopped.
template <typename Read>
FeatureSet pixelRows(std::size_t count, const JobContext& context, const Read& read) {
    FeatureSet rows;
    for (std::size_t first = 0; first < count; first += kRowsAtOnce) {
        if (context.stopRequested()) return {};
        const torch::Tensor floats = read(first, std::min(kRowsAtOnce, count - first)).contiguous();
        if (rows.dimensions == 0) {
            rows.dimensions = static_cast<std::size_t>(floats.numel() / floats.size(0));
            rows.values.reserve(count * rows.dimensions);
        }
        const float* values = floats.template data_ptr<float>();
        rows.values.insert(rows.values.end(), values, values + floats.numel());
    }
    return rows;
}

NearestOther nearestOf(const FeatureSet& rows, const JobContext& context) {
    const auto isFinite = [](float value) { return std::isfinite(value); };
    if (rows.size() < 2 || !std::ranges::all_of(rows.values, isFinite)) return {};
    const NearestRows nearest = findNearestRows(rows, rows, 1, OwnRow::leftOut, context);
    if (nearest.each == 0) return {};
    std::vector<double> squared = nearest.squaredDistances;
    std::sort(squared.begin(), squared.end());
    const auto count = static_cast<double>(squared.size());
    const auto at = [&](double rank) {
        const auto place = static_cast<std::size_t>(std::clamp(rank, 0.0, count - 1));
        return std::sqrt(squared[place] / static_cast<double>(rows.dimensions));
    };
    constexpr double kNormal95 = 1.959963984540054;
    const double half = kNormal95 * std::sqrt(count) / 2;
    return {at(std::floor((count - 1) / 2)),
            {at(std::floor(count / 2 - half) - 1), at(std::ceil(count / 2 + half))},
            squared.size()};
}

}  // namespace

std::size_t mostNearestOthers(const SampleSpec& spec) {
    return std::clamp<std::size_t>(kMostRowBytes / (spec.values() * sizeof(float)), 100, 5'000);
}

NearestOther nearestOthers(std::span<const Sample> samples, const JobContext& context) {
    const FeatureSet rows = pixelRows(samples.size(), context, [&](std::size_t first, std::size_t count) {
        return toFloats(samples.subspan(first, count));
    });
    return nearestOf(rows, context);
}

NearestOther nearestOthers(const Dataset& dataset, std::span<const std::uint32_t> indices, const JobContext& context) {
    const FeatureSet rows = pixelRows(indices.size(), context, [&](std::size_t first, std::size_t count) {
        return toFloats(dataset, indices.subspan(first, count));
    });
    return nearestOf(rows, context);
}

}  // namespace core
