#include "core/model/ConvAutoencoder.h"

#include <string>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// Pixels at which the convolutions hand over to a dense layer: of a square 8 on a side.
constexpr int kLargestBase = 64;

constexpr double kUnitGain = 1.0;
/// Small first outputs: the codes start near the prior's middle, the images near middle gray.
constexpr double kOutputGain = 0.3;
/// A residual block starts near the identity: half a nat better after a minute than at full gain.
constexpr double kResidualGain = 0.3;

/// How often the sides are halved, and what is left of them. Sides that are no multiple of 2^halvings are rounded up.
struct Pyramid {
    int halvings = 0;
    int height = 0;
    int width = 0;
};

Pyramid pyramidOf(const ImageShape& image) {
    Pyramid pyramid;
    do {
        ++pyramid.halvings;
        const int factor = 1 << pyramid.halvings;
        pyramid.height = (image.height + factor - 1) / factor;
        pyramid.width = (image.width + factor - 1) / factor;
    } while (pyramid.height * pyramid.width > kLargestBase);
    return pyramid;
}

int64_t baseFeaturesOf(const ConvOptions& options) {
    return pyramidOf(options.image).halvings > 1 ? 2 * options.width : options.width;
}

/// Feature maps between the convolutions and the dense layer: half, since most of the parameters, and with them much of
/// the time of a step, lie in the dense layer's weights.
int64_t bottleneckWidthOf(const ConvOptions& options) {
    return baseFeaturesOf(options) / 2;
}

}  // namespace

ConvOptions convOptions(const ModelSpec& spec) {
    ConvOptions options;
    options.image = imageShape(spec.sample);
    options.latentSize = static_cast<int>(spec.settings.integer("latent_size"));
    options.width = static_cast<int>(spec.settings.integer("width"));
    options.hiddenSize = static_cast<int>(spec.settings.integer("hidden_size"));
    options.residualBlocks = static_cast<int>(spec.settings.integer("residual_blocks"));
    options.detailBlocks = static_cast<int>(spec.settings.integer("detail_blocks"));
    options.classCount = static_cast<int>(spec.classNames.size());
    return options;
}

ConvEncoder::ConvEncoder(const ConvOptions& options, const std::string& outputName, int64_t outputs,
                         const WeightInitializer& weights) {
    const Pyramid pyramid = pyramidOf(options.image);
    paddingX_ = pyramid.width * (1 << pyramid.halvings) - options.image.width;
    paddingY_ = pyramid.height * (1 << pyramid.halvings) - options.image.height;
    stem_ = register_module(
        "stem", std::make_shared<ConvLayer>(4 * options.image.channels, options.width, kActivationGain, weights));
    int64_t width = options.width;
    const int64_t baseWidth = baseFeaturesOf(options);
    for (int level = 1; level < pyramid.halvings; ++level) {
        downscales_.push_back(register_module(
            "downscale" + std::to_string(level),
            std::make_shared<ConvLayer>(width, baseWidth, kActivationGain, weights, /*kernel=*/3, /*stride=*/2)));
        width = baseWidth;
    }
    reduce_ = register_module("reduce", std::make_shared<ConvLayer>(width, bottleneckWidthOf(options), kActivationGain,
                                                                    weights, /*kernel=*/1));
    hidden_ = register_module("hidden",
                              std::make_shared<DenseLayer>(pyramid.height * pyramid.width * bottleneckWidthOf(options),
                                                           options.hiddenSize, kActivationGain, weights));
    if (options.classCount > 0)
        classes_ =
            register_module("classes", std::make_shared<ClassLayer>(options.classCount, options.hiddenSize, weights));
    output_ =
        register_module(outputName, std::make_shared<DenseLayer>(options.hiddenSize, outputs, kOutputGain, weights));
}

torch::Tensor ConvEncoder::forward(const torch::Tensor& images, const torch::Tensor& classes) const {
    torch::Tensor features = images;
    if (paddingX_ > 0 || paddingY_ > 0) {
        const int64_t left = paddingX_ / 2;
        const int64_t top = paddingY_ / 2;
        features = torch::replication_pad2d(features, {left, paddingX_ - left, top, paddingY_ - top});
    }
    features = torch::pixel_unshuffle(features, 2).contiguous(torch::MemoryFormat::ChannelsLast);
    features = stem_->forward(features);
    for (const auto& downscale : downscales_) features = downscale->forward(activation(features));
    features = reduce_->forward(activation(features));
    // Flattened as [N, H, W, C]: with channels_last memory that is a view.
    features = activation(features).permute({0, 2, 3, 1}).flatten(1);
    features = hidden_->forward(features);
    if (classes_) features = features + classes_->forward(classes);
    return output_->forward(activation(features)).to(images.scalar_type());
}

ConvDecoder::ConvDecoder(const ConvOptions& options, const WeightInitializer& weights)
    : height_(options.image.height), width_(options.image.width), bottleneckWidth_(bottleneckWidthOf(options)) {
    const Pyramid pyramid = pyramidOf(options.image);
    baseHeight_ = pyramid.height;
    baseWidth_ = pyramid.width;
    const int64_t baseWidth = baseFeaturesOf(options);
    hidden_ = register_module("hidden",
                              std::make_shared<DenseLayer>(options.latentSize, options.hiddenSize, kUnitGain, weights));
    if (options.classCount > 0)
        classes_ =
            register_module("classes", std::make_shared<ClassLayer>(options.classCount, options.hiddenSize, weights));
    input_ = register_module(
        "input", std::make_shared<DenseLayer>(options.hiddenSize, baseHeight_ * baseWidth_ * bottleneckWidth_,
                                              kActivationGain, weights));
    expand_ = register_module(
        "expand", std::make_shared<ConvLayer>(bottleneckWidth_, baseWidth, kActivationGain, weights, /*kernel=*/1));
    const auto addBlocks = [&](std::vector<std::shared_ptr<ConvLayer>>& blocks, const std::string& name, int count,
                               int64_t width) {
        for (int block = 1; block <= count; ++block)
            blocks.push_back(register_module(name + std::to_string(block),
                                             std::make_shared<ConvLayer>(width, width, kResidualGain, weights)));
    };
    addBlocks(residuals_, "residual", options.residualBlocks, baseWidth);
    for (int level = 1; level < pyramid.halvings; ++level) {
        const bool last = level + 1 == pyramid.halvings;
        const int64_t width = last ? options.width : baseWidth;
        upscales_.push_back(
            register_module("upscale" + std::to_string(level),
                            std::make_shared<ConvLayer>(baseWidth, 4 * width, kActivationGain, weights)));
    }
    addBlocks(details_, "detail", options.detailBlocks, options.width);
    output_ = register_module(
        "output", std::make_shared<ConvLayer>(options.width, 4 * options.image.channels, kOutputGain, weights));
}

torch::Tensor ConvDecoder::firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const {
    const torch::Tensor units = hidden_->forward(latents);
    return classes_ ? units + classes_->forward(classes) : units;
}

torch::Tensor ConvDecoder::forward(const torch::Tensor& latents, const torch::Tensor& classes) const {
    torch::Tensor features = input_->forward(activation(firstLayer(latents, classes)))
                                 .view({-1, baseHeight_, baseWidth_, bottleneckWidth_})
                                 .permute({0, 3, 1, 2});  // channels_last without a copy
    features = expand_->forward(activation(features));
    const auto refine = [&](const std::vector<std::shared_ptr<ConvLayer>>& blocks) {
        for (const auto& block : blocks) features = features + block->forward(activation(features));
    };
    refine(residuals_);
    for (const auto& upscale : upscales_) features = torch::pixel_shuffle(upscale->forward(activation(features)), 2);
    refine(details_);
    torch::Tensor images = torch::pixel_shuffle(output_->forward(activation(features)), 2);
    const int64_t surplusY = images.size(2) - height_;
    const int64_t surplusX = images.size(3) - width_;
    if (surplusX > 0 || surplusY > 0) images = images.narrow(2, surplusY / 2, height_).narrow(3, surplusX / 2, width_);
    return images.to(latents.scalar_type());
}

}  // namespace core
