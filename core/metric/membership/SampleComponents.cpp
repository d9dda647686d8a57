#include "core/metric/membership/SampleComponents.h"

#include <algorithm>

#include "core/model/SampleTensor.h"

namespace core {

namespace {

constexpr std::size_t kMostFitted = 1000;
constexpr std::size_t kMostFittedValues = 32'000'000;
constexpr std::int64_t kMostComponents = 50;
/// Of the largest variance, or of a single pixel between black and white: what varies less is rounding.
constexpr double kLeastVariance = 1e-6;

}  // namespace

SampleComponents::SampleComponents(const Dataset& dataset, std::span<const std::uint32_t> indices,
                                   const torch::Device& device) {
    const torch::NoGradGuard noGradients;
    const std::size_t values = std::max<std::size_t>(1, dataset.spec.values());
    const std::size_t most = std::clamp<std::size_t>(kMostFittedValues / values, 2, kMostFitted);
    torch::Tensor samples = toFloats(dataset, indices.first(std::min(indices.size(), most)), device).flatten(1);
    mean_ = samples.mean(0);
    samples = samples - mean_;
    // Of few samples with many values the products of the samples have the same variances, and are far fewer.
    const auto [variances, vectors] = torch::linalg_eigh(samples.matmul(samples.t()).to(torch::kDouble).cpu());
    const double least = kLeastVariance * std::max(variances.max().item<double>(), 1.0);
    const auto varying = (variances > least).sum().item<std::int64_t>();
    const std::int64_t count = std::min(kMostComponents, varying);
    // In rising order of variance.
    const torch::Tensor chosen = vectors.narrow(1, vectors.size(1) - count, count) /
                                 variances.narrow(0, variances.size(0) - count, count).sqrt();
    directions_ = samples.t().matmul(chosen.to(torch::kFloat).to(device));
}

torch::Tensor SampleComponents::of(const torch::Tensor& samples) const {
    const torch::NoGradGuard noGradients;
    return (samples.flatten(1) - mean_).matmul(directions_).to(torch::kDouble).cpu();
}

}  // namespace core
