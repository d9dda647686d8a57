#include "core/model/ConvDiscriminator.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/nn/SpectralNorm.h"

namespace core {

namespace {

constexpr int64_t kKernel = 3;
/// Pixels at which the convolutions hand over to a dense layer: of a square 4 on a side.
constexpr int64_t kSmallestBase = 16;
constexpr int64_t kWidestFactor = 4;  // of the feature maps, as multiples of the first ones
constexpr int64_t kFeatures = 128;
/// Slope of the leaky rectifier for negative inputs, and the gain that keeps the variance through it.
constexpr double kSlope = 0.2;
const double kGain = std::sqrt(2.0 / (1.0 + kSlope * kSlope));
/// The first scores lie near zero: the discriminator starts undecided.
constexpr double kScoreGain = 0.3;

torch::Tensor rectified(const torch::Tensor& input) {
    return torch::leaky_relu(input, kSlope);
}

}  // namespace

/// A convolution or a dense layer with bias, its weight spectrally normalized or not.
class CriticLayer : public torch::nn::Module {
   public:
    /// `weight` as in SpectralNorm; `norm` is null without.
    CriticLayer(const torch::Tensor& weight, int64_t stride, std::shared_ptr<SpectralNorm> norm)
        : weight_(register_parameter("weight", weight)),
          bias_(register_parameter("bias", torch::zeros({weight.size(0)}))),
          norm_(std::move(norm)),
          stride_(stride) {
        if (norm_) register_module("norm", norm_);
    }

    torch::Tensor forward(const torch::Tensor& input) const {
        const torch::Tensor weight = norm_ ? norm_->apply(weight_) : weight_;
        if (weight.dim() == 2) return torch::linear(input, weight, bias_);
        return torch::conv2d(input, weight, bias_, stride_, weight.size(2) / 2);
    }

    void updateNorm() {
        if (norm_) norm_->update(weight_);
    }

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
    std::shared_ptr<SpectralNorm> norm_;  // null without
    int64_t stride_;
};

namespace {

/// Makes the layers of a discriminator.
class CriticLayers {
   public:
    CriticLayers(bool spectralNorm, const WeightInitializer& weights)
        : spectralNorm_(spectralNorm), weights_(weights) {}

    std::shared_ptr<CriticLayer> convolution(int64_t inputs, int64_t outputs, int64_t stride) const {
        const double scale = kGain / std::sqrt(static_cast<double>(kKernel * kKernel * inputs));
        return layer(
            weights_.normal({outputs, inputs, kKernel, kKernel}, scale).contiguous(torch::MemoryFormat::ChannelsLast),
            stride);
    }

    std::shared_ptr<CriticLayer> dense(int64_t inputs, int64_t outputs, double scale) const {
        return layer(weights_.normal({outputs, inputs}, scale), 1);
    }

   private:
    std::shared_ptr<CriticLayer> layer(const torch::Tensor& weight, int64_t stride) const {
        return std::make_shared<CriticLayer>(
            weight, stride, spectralNorm_ ? std::make_shared<SpectralNorm>(weight, weights_) : nullptr);
    }

    bool spectralNorm_;
    const WeightInitializer& weights_;
};

}  // namespace

ConvDiscriminator::ConvDiscriminator(const DiscriminatorOptions& options, const WeightInitializer& weights)
    : paddingX_((options.across == 0 ? options.size : options.across) % 2), paddingY_(options.size % 2) {
    const CriticLayers layers(options.spectralNorm, weights);
    // Space-to-depth first, as in ConvEncoder: no convolution runs at full resolution.
    convolutions_.push_back(register_module("stem", layers.convolution(4 * options.channels, options.width, 1)));
    int64_t width = options.width;
    int64_t height = (options.size + paddingY_) / 2;
    int64_t across = ((options.across == 0 ? options.size : options.across) + paddingX_) / 2;
    while (height * across > kSmallestBase) {
        const int64_t wider = std::min(2 * width, kWidestFactor * options.width);
        convolutions_.push_back(register_module("downscale" + std::to_string(convolutions_.size()),
                                                layers.convolution(width, wider, /*stride=*/2)));
        width = wider;
        height = (height + 1) / 2;
        across = (across + 1) / 2;
    }
    const int64_t inputs = height * across * width;
    hidden_ =
        register_module("hidden", layers.dense(inputs, kFeatures, kGain / std::sqrt(static_cast<double>(inputs))));
    const double scale = kScoreGain / std::sqrt(static_cast<double>(kFeatures));
    if (options.classCount > 0)
        classes_ = register_module("classes", layers.dense(options.classCount, kFeatures, scale));
    output_ = register_module("output", layers.dense(kFeatures, 1, scale));
}

torch::Tensor ConvDiscriminator::forward(const torch::Tensor& images, const torch::Tensor& classes) const {
    torch::Tensor features = images;
    if (paddingX_ > 0 || paddingY_ > 0) features = torch::replication_pad2d(features, {0, paddingX_, 0, paddingY_});
    features = torch::pixel_unshuffle(features, 2).contiguous(torch::MemoryFormat::ChannelsLast);
    for (const auto& layer : convolutions_) features = rectified(layer->forward(features));
    // Flattened as [N, H, W, C]: with channels_last memory that is a view.
    features = rectified(hidden_->forward(features.permute({0, 2, 3, 1}).flatten(1)));
    torch::Tensor scores = output_->forward(features).squeeze(1);
    if (classes_) scores = scores + (classes_->forward(classes) * features).sum(1);
    return scores.to(images.scalar_type());
}

std::vector<std::shared_ptr<CriticLayer>> ConvDiscriminator::layers() const {
    std::vector<std::shared_ptr<CriticLayer>> all = convolutions_;
    all.push_back(hidden_);
    if (classes_) all.push_back(classes_);
    all.push_back(output_);
    return all;
}

void ConvDiscriminator::updateNorms() {
    for (const auto& layer : layers()) layer->updateNorm();
}

}  // namespace core
