// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace core {

/// A fully connected layer with bias whose `forward` is const, so that several threads may evaluate
/// one frozen network at once (torch::nn::Linear::forward is not const).
class DenseLayer : public torch::nn::Module {
   public:
    /// He initialisation scaled by `gain` (std = gain * sqrt(1 / inputs)); the bias starts at zero.
    DenseLayer(int64_t inputs, int64_t outputs, double gain);

    /// [N, inputs] -> [N, outputs].
    torch::Tensor forward(const torch::Tensor& input) const;

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
};

/// A 3x3 convolution with bias and padding 1; const like DenseLayer.
class ConvLayer : public torch::nn::Module {
   public:
    /// He initialisation scaled by `gain` (std = gain * sqrt(1 / (9 * inputs))); zero bias.
    /// `stride` is 1 or 2; 2 halves an even side.
    ConvLayer(int64_t inputs, int64_t outputs, double gain, int64_t stride = 1);

    /// [N, inputs, H, W] -> [N, outputs, H / stride, W / stride]. Fastest with channels_last input.
    torch::Tensor forward(const torch::Tensor& input) const;

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
    int64_t stride_;
};

/// sqrt(2): the gain that keeps the variance through a rectifier.
inline constexpr double kRectifierGain = 1.41421356;

/// The non-linearity used throughout: a rectifier, since smoother ones cost a tenth of the training speed on a CPU.
torch::Tensor activation(const torch::Tensor& input);

}  // namespace core
