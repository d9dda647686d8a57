// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

namespace core {

/// A Gaussian N(m, S) fitted to points, and the way between it and a standard one: x = m + S^(1/2) u. The root is the
/// symmetric one, so that each coordinate of u stays as near to that of x as it can, and changes little when the points
/// do. Mean and roots are buffers: they are saved with the model.
class FittedGaussian : public torch::nn::Module {
   public:
    /// N(0, 1) at first.
    explicit FittedGaussian(int64_t size);

    /// Back to N(0, 1).
    void reset();
    /// Fits it to `points` [N, size], N at least 1. Directions in which they hardly vary get a small spread.
    void fit(const torch::Tensor& points);

    /// [N, size] -> [N, size].
    torch::Tensor fromStandard(const torch::Tensor& standard) const;
    torch::Tensor toStandard(const torch::Tensor& points) const;

   private:
    torch::Tensor mean_;         // [size]
    torch::Tensor root_;         // [size, size], S^(1/2)
    torch::Tensor inverseRoot_;  // [size, size]
};

}  // namespace core
