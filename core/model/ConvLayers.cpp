#include "core/model/ConvLayers.h"

#include <cmath>

namespace core {

namespace {

torch::Tensor scaledNormal(at::IntArrayRef shape, double gain, int64_t fanIn) {
    return torch::randn(shape) * (gain / std::sqrt(static_cast<double>(fanIn)));
}

}  // namespace

DenseLayer::DenseLayer(int64_t inputs, int64_t outputs, double gain)
    : weight_(register_parameter("weight", scaledNormal({outputs, inputs}, gain, inputs))),
      bias_(register_parameter("bias", torch::zeros({outputs}))) {}

torch::Tensor DenseLayer::forward(const torch::Tensor& input) const {
    return torch::linear(input, weight_, bias_);
}

ClassLayer::ClassLayer(int64_t classes, int64_t outputs)
    : weight_(register_parameter("weight", scaledNormal({classes, outputs}, 1.0, 1))) {}

torch::Tensor ClassLayer::forward(const torch::Tensor& classes) const {
    return torch::matmul(classes, weight_);
}

ConvLayer::ConvLayer(int64_t inputs, int64_t outputs, double gain, int64_t kernel, int64_t stride)
    : weight_(
          register_parameter("weight", scaledNormal({outputs, inputs, kernel, kernel}, gain, kernel * kernel * inputs)
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
