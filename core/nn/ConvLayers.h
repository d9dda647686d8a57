// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/nn/WeightInitializer.h"

namespace core {

/// A fully connected layer with bias whose `forward` is const, so that several threads may evaluate
/// one frozen network at once (torch::nn::Linear::forward is not const).
class DenseLayer : public torch::nn::Module {
   public:
    /// He initialization scaled by `gain` (std = gain * sqrt(1 / inputs)); the bias starts at zero.
    DenseLayer(int64_t inputs, int64_t outputs, double gain, const WeightInitializer& weights);

    /// [N, inputs] -> [N, outputs].
    torch::Tensor forward(const torch::Tensor& input) const;

    const torch::Tensor& weight() const { return weight_; }  ///< [outputs, inputs]
    const torch::Tensor& bias() const { return bias_; }      ///< [outputs]

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
};

/// What an image's class adds to a layer's outputs: a linear layer without bias; const like DenseLayer.
class ClassLayer : public torch::nn::Module {
   public:
    ClassLayer(int64_t classes, int64_t outputs, const WeightInitializer& weights);

    /// [N, classes], one-hot or a mixture -> [N, outputs].
    torch::Tensor forward(const torch::Tensor& classes) const;

   private:
    torch::Tensor weight_;
};

/// A convolution with bias that keeps the side (but for its stride); const like DenseLayer.
class ConvLayer : public torch::nn::Module {
   public:
    /// He initialization scaled by `gain` (std = gain * sqrt(1 / (kernel^2 * inputs))); zero bias. `kernel` is odd;
    /// `stride` is 1 or 2; 2 halves an even side.
    ConvLayer(int64_t inputs, int64_t outputs, double gain, const WeightInitializer& weights, int64_t kernel = 3,
              int64_t stride = 1);

    /// [N, inputs, H, W] -> [N, outputs, H / stride, W / stride]. Fastest with channels_last input.
    torch::Tensor forward(const torch::Tensor& input) const;

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
    int64_t stride_;
    int64_t padding_;
};

/// The gain that keeps the variance through activation(): 1 / sqrt(E[silu(x)^2]) for x from N(0, 1).
inline constexpr double kActivationGain = 1.6765;

/// The non-linearity used throughout: SiLU, x sigmoid(x) (Elfwing et al., arXiv 1702.03118). In the same minute of
/// training it reaches a test -ELBO about 1 nat better than a rectifier, though each step costs more.
torch::Tensor activation(const torch::Tensor& input);

}  // namespace core
