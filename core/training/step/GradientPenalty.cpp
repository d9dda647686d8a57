#include "core/training/step/GradientPenalty.h"

namespace core {

namespace {

/// The squared length [N] of each image's gradient, itself with a graph.
torch::Tensor squaredLengths(const torch::Tensor& scores, const torch::Tensor& images) {
    const torch::Tensor gradient =
        torch::autograd::grad({scores.sum()}, {images}, {}, /*retain_graph=*/true, /*create_graph=*/true).front();
    return gradient.square().sum({1, 2, 3});
}

/// Keeps the root's slope finite where a gradient vanishes.
constexpr double kRootFloor = 1e-12;

}  // namespace

torch::Tensor r1Penalty(const torch::Tensor& scores, const torch::Tensor& images) {
    return squaredLengths(scores, images).sum();
}

torch::Tensor wassersteinPenalty(const std::function<torch::Tensor(const torch::Tensor&)>& score,
                                 const torch::Tensor& real, const torch::Tensor& fake, at::Generator generator) {
    const torch::Tensor shares = torch::rand({real.size(0), 1, 1, 1}, std::move(generator), real.options());
    const torch::Tensor mixed = torch::lerp(real, fake, shares).detach().requires_grad_(true);
    return ((squaredLengths(score(mixed), mixed) + kRootFloor).sqrt() - 1.0).square().sum();
}

}  // namespace core
