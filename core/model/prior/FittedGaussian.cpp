#include "core/model/prior/FittedGaussian.h"

#include <algorithm>

namespace core {

namespace {

/// Of the largest variance: below this a direction counts as flat, and its inverse would be all noise.
constexpr double kSmallestVariance = 1e-6;

}  // namespace

FittedGaussian::FittedGaussian(int64_t size)
    : mean_(register_buffer("mean", torch::zeros({size}))),
      root_(register_buffer("root", torch::eye(size))),
      inverseRoot_(register_buffer("inverse_root", torch::eye(size))) {}

void FittedGaussian::reset() {
    const torch::NoGradGuard noGradients;
    mean_.zero_();
    root_.copy_(torch::eye(root_.size(0)));
    inverseRoot_.copy_(root_);
}

void FittedGaussian::fit(const torch::Tensor& points) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor values = points.to(torch::kDouble);
    const torch::Tensor mean = values.mean(0);
    const torch::Tensor centerd = values - mean;
    const torch::Tensor covariance = centerd.t().mm(centerd) / static_cast<double>(values.size(0));
    const auto [variances, directions] = torch::linalg_eigh(covariance, "L");
    const double least = std::max(kSmallestVariance * variances.max().item<double>(), 1e-12);
    const torch::Tensor deviations = variances.clamp_min(least).sqrt();
    mean_.copy_(mean);
    root_.copy_(directions.mm(torch::diag(deviations)).mm(directions.t()));
    inverseRoot_.copy_(directions.mm(torch::diag(1.0 / deviations)).mm(directions.t()));
}

torch::Tensor FittedGaussian::fromStandard(const torch::Tensor& standard) const {
    return torch::addmm(mean_, standard, root_);
}

torch::Tensor FittedGaussian::toStandard(const torch::Tensor& points) const {
    return torch::matmul(points - mean_, inverseRoot_);
}

}  // namespace core
