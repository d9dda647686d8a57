#include "core/nn/SpectralNorm.h"

namespace core {

namespace {

/// Enough for a random weight: its singular values lie close together, so that the first estimate need not be exact.
constexpr int kFirstSteps = 15;
constexpr double kSmallestNorm = 1e-12;

/// [outputs, everything else], without a copy for a channels_last weight.
torch::Tensor asMatrix(const torch::Tensor& weight) {
    return weight.dim() == 4 ? weight.permute({0, 2, 3, 1}).flatten(1) : weight;
}

torch::Tensor unit(const torch::Tensor& vector) {
    return vector / vector.norm().clamp_min(kSmallestNorm);
}

}  // namespace

SpectralNorm::SpectralNorm(const torch::Tensor& weight, const WeightInitializer& weights)
    : left_(register_buffer("left", unit(weights.normal({weight.size(0)}, 1.0)))),
      right_(register_buffer("right", torch::zeros({asMatrix(weight).size(1)}))) {
    if (!weights.draws()) return;
    for (int step = 0; step < kFirstSteps; ++step) update(weight);
}

void SpectralNorm::update(const torch::Tensor& weight) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor matrix = asMatrix(weight);
    right_.copy_(unit(torch::mv(matrix.t(), left_)));
    left_.copy_(unit(torch::mv(matrix, right_)));
}

torch::Tensor SpectralNorm::apply(const torch::Tensor& weight) const {
    return weight / torch::dot(left_, torch::mv(asMatrix(weight), right_));
}

}  // namespace core
