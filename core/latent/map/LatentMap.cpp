#include "core/latent/map/LatentMap.h"

#include <torch/torch.h>
#include <algorithm>

#include <cmath>
#include <utility>

#include "core/latent/PrincipalComponents.h"
#include "core/latent/nearest/NearestSamples.h"

namespace core {

namespace {

/// What a place between others is made from.
constexpr std::size_t kNearest = 5;
/// Added to the squared distances that others are divided by, as a share of the largest of them: at a point itself
/// nearly nothing else counts, and nothing is divided by zero.
constexpr double kCloseness = 1e-6;

Latent rowToLatent(const torch::Tensor& row) {
    const auto* values = row.data_ptr<float>();
    return {values, values + row.numel()};
}

/// Shares of 1, the nearer the larger.
/// Places of a map that are no further apart are together, whatever the others do.
constexpr double kTogether = 1e-3;

std::vector<double> weightsOf(const std::vector<NearSample>& nearest) {
    const double least = kCloseness * nearest.back().distance * nearest.back().distance + 1e-12;
    std::vector<double> weights;
    double sum = 0;
    for (const NearSample& one : nearest) {
        weights.push_back(1.0 / (one.distance * one.distance + least));
        sum += weights.back();
    }
    for (double& weight : weights) weight /= sum;
    return weights;
}

}  // namespace

MapPoint PrincipalPlane::place(std::span<const float> latent) const {
    MapPoint point;
    for (std::size_t i = 0; i < mean.size(); ++i) {
        const float offset = latent[i] - mean[i];
        point.x += offset * across[i];
        point.y += offset * up[i];
    }
    return point;
}

Latent PrincipalPlane::moved(const Latent& latent, MapPoint to) const {
    const MapPoint from = place(latent);
    Latent result = latent;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] += (to.x - from.x) * across[i] + (to.y - from.y) * up[i];
    return result;
}

PrincipalPlane principalPlane(const EncodedData& data) {
    const auto rows = static_cast<int64_t>(data.size());
    // Only read: LibTorch takes no const data.
    const torch::Tensor table =
        torch::from_blob(const_cast<float*>(data.codes.data()), {rows, data.latentSize}, torch::kFloat);
    const PrincipalComponents found = principalComponents(table, 2);
    PrincipalPlane plane;
    plane.mean = rowToLatent(found.mean);
    plane.across = rowToLatent(found.components[0]);
    const bool two = found.components.size(0) > 1;
    plane.up = two ? rowToLatent(found.components[1]) : Latent(plane.mean.size(), 0.0F);
    if (found.totalVariance > 0) plane.share = found.variances.sum().item<double>() / found.totalVariance;
    return plane;
}

LatentMap::LatentMap(std::shared_ptr<const EncodedData> data, PrincipalPlane plane)
    : data_(std::move(data)), plane_(std::move(plane)) {
    points_.reserve(data_->size());
    for (std::size_t row = 0; row < data_->size(); ++row) points_.push_back(plane_.place(data_->code(row)));
}

LatentMap::LatentMap(std::shared_ptr<const EncodedData> data, std::vector<MapPoint> points)
    : data_(std::move(data)), points_(std::move(points)) {}

MapPoint LatentMap::place(const Latent& latent) const {
    if (isPlane()) return plane_.place(latent);
    const std::vector<NearSample> nearest = nearestRows(*data_, latent, kNearest);
    const std::vector<double> weights = weightsOf(nearest);
    const auto across = [&](std::size_t i) { return points_[nearest[i].place].x; };
    const auto down = [&](std::size_t i) { return points_[nearest[i].place].y; };
    // They may lie in several groups, and in the middle of groups there is nothing: the one that the others are nearest
    // to says in which it is, and those far from it do not count.
    std::vector<double> farness(nearest.size(), 0.0);
    for (std::size_t i = 0; i < nearest.size(); ++i)
        for (std::size_t j = 0; j < nearest.size(); ++j)
            farness[i] += weights[j] * std::hypot(across(i) - across(j), down(i) - down(j));
    const auto middle = static_cast<std::size_t>(std::ranges::min_element(farness) - farness.begin());
    double x = 0;
    double y = 0;
    double sum = 0;
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        if (std::hypot(across(i) - across(middle), down(i) - down(middle)) > farness[middle] + kTogether) continue;
        x += weights[i] * across(i);
        y += weights[i] * down(i);
        sum += weights[i];
    }
    return {static_cast<float>(x / sum), static_cast<float>(y / sum)};
}

Latent LatentMap::latentAt(const Latent& current, MapPoint place) const {
    if (isPlane()) return plane_.moved(current, place);
    NearestList nearest(kNearest);
    for (std::size_t row = 0; row < points_.size(); ++row) {
        const float x = points_[row].x - place.x;
        const float y = points_[row].y - place.y;
        nearest.offer(row, x * x + y * y);
    }
    const std::vector<NearSample> found = nearest.byDistance();
    const std::vector<double> weights = weightsOf(found);
    Latent result(static_cast<std::size_t>(data_->latentSize), 0.0F);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::span<const float> code = data_->code(found[i].place);
        for (std::size_t d = 0; d < result.size(); ++d) result[d] += static_cast<float>(weights[i]) * code[d];
    }
    return result;
}

}  // namespace core
