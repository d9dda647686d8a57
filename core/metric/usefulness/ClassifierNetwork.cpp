#include "core/metric/usefulness/ClassifierNetwork.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace core {

namespace {

constexpr std::int64_t kLargestSide = 64;
/// Below this side no layer halves it any more.
constexpr std::int64_t kLastSide = 4;
/// Of four layers; smaller images have the last of them.
constexpr std::array<std::int64_t, 4> kChannels = {16, 32, 48, 64};
/// The first scores are small: all classes are about as likely.
constexpr double kLastGain = 0.3;

std::size_t layersFor(std::int64_t side) {
    std::size_t layers = 1;
    for (side = (side + 1) / 2; side > kLastSide && layers < kChannels.size(); side = (side + 1) / 2) ++layers;
    return layers;
}

}  // namespace

ImageReduction classifierReduction(const ImageShape& shape) {
    const std::int64_t side = std::max(shape.height, shape.width);
    const std::int64_t factor = (side + kLargestSide - 1) / kLargestSide;
    return {shape.height < factor ? 1 : factor, shape.width < factor ? 1 : factor};
}

ClassifierNetwork::ClassifierNetwork(const ImageShape& shape, std::int64_t classes, const WeightInitializer& weights)
    : reduction_(classifierReduction(shape)) {
    const auto [down, across] = reduction_;
    if (down * across > 1)
        average_ = register_buffer(
            "average", torch::full({shape.channels, 1, down, across}, 1.0 / static_cast<double>(down * across)));
    std::int64_t height = shape.height / down;
    std::int64_t width = shape.width / across;
    std::int64_t channels = shape.channels;
    for (std::size_t i = kChannels.size() - layersFor(std::max(height, width)); i < kChannels.size(); ++i) {
        // The first layer has no activation before it.
        const double gain = layers_.empty() ? 1.0 : kActivationGain;
        layers_.push_back(register_module("layer_" + std::to_string(layers_.size() + 1),
                                          std::make_shared<ConvLayer>(channels, kChannels[i], gain, weights, 3, 2)));
        channels = kChannels[i];
        height = (height + 1) / 2;
        width = (width + 1) / 2;
    }
    last_ =
        register_module("last", std::make_shared<DenseLayer>(channels * height * width, classes, kLastGain, weights));
}

torch::Tensor ClassifierNetwork::reduced(const torch::Tensor& images) const {
    if (!average_.defined()) return images;
    return torch::conv2d(images, average_, torch::Tensor(), torch::IntArrayRef{reduction_.down, reduction_.across},
                         torch::IntArrayRef{0, 0}, torch::IntArrayRef{1, 1}, average_.size(0));
}

torch::Tensor ClassifierNetwork::scoresOfReduced(const torch::Tensor& images) const {
    torch::Tensor x = images * scale_ + shift_;
    for (const auto& layer : layers_) x = activation(layer->forward(x));
    return last_->forward(x.flatten(1));
}

void ClassifierNetwork::normalizeBy(double mean, double deviation) {
    scale_ = 1 / deviation;
    shift_ = -mean / deviation;
}

}  // namespace core
