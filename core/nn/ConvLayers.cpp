#include "core/nn/ConvLayers.h"

#include <cmath>

namespace core {

namespace {

/// The deviation of the weights of a layer that adds up `fanIn` inputs.
double deviationFor(double gain, int64_t fanIn) {
    return gain / std::sqrt(static_cast<double>(fanIn));
}

}  // namespace

DenseLayer::DenseLayer(int64_t inputs, int64_t outputs, double gain, const WeightInitializer& weights)
    : weight_(register_parameter("weight", weights.normal({outputs, inputs}, deviationFor(gain, inputs)))),
      bias_(register_parameter("bias", torch::zeros({outputs}))) {}

torch::Tensor DenseLayer::forward(const torch::Tensor& input) const {
    return torch::linear(input, weight_, bias_);
}

ClassLayer::ClassLayer(int64_t classes, int64_t outputs, const WeightInitializer& weights)
    : weight_(register_parameter("weight", weights.normal({classes, outputs}, 1.0))) {}

torch::Tensor ClassLayer::forward(const torch::Tensor& classes) const {
    return torch::matmul(classes, weight_);
}

ConvLayer::ConvLayer(int64_t inputs, int64_t outputs, double gain, const WeightInitializer& weights, int64_t kernel,
                     int64_t stride)
    : weight_(register_parameter(
          "weight", weights.normal({outputs, inputs, kernel, kernel}, deviationFor(gain, kernel * kernel * inputs))
                        .contiguous(torch::MemoryFormat::ChannelsLast))),
      bias_(register_parameter("bias", torch::zeros({outputs}))),
      stride_(stride),
      padding_(kernel / 2) {}

torch::Tensor ConvLayer::forward(const torch::Tensor& input) const {
    return torch::conv2d(input, weight_, bias_, stride_, padding_);
}

torch::Tensor activation(const torch::Tensor& input) {
    return torch::silu(input);
}

}  // namespace core
