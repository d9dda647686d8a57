#include "core/model/ConvAutoencoder.h"

#include <string>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// The side at which the convolutions hand over to a dense layer.
constexpr int kLargestBase = 8;

constexpr double kUnitGain = 1.0;
/// Small first outputs: the codes start near the prior's middle, the images near middle gray.
constexpr double kOutputGain = 0.3;
/// A residual block starts near the identity: half a nat better after a minute than at full gain.
constexpr double kResidualGain = 0.3;

/// How often the side is halved, and the side that is left.
struct Pyramid {
    int halvings = 0;
    int base = 0;
};

Pyramid pyramidOf(int size) {
    Pyramid pyramid{1, (size + 1) / 2};
    while (pyramid.base > kLargestBase) {
        ++pyramid.halvings;
        const int factor = 1 << pyramid.halvings;
        pyramid.base = (size + factor - 1) / factor;
    }
    return pyramid;
}

int64_t baseWidthOf(const ConvOptions& options) {
    return pyramidOf(options.size).halvings > 1 ? 2 * options.width : options.width;
}

/// Feature maps between the convolutions and the dense layer: half, since most of the parameters, and with them much of
/// the time of a step, lie in the dense layer's weights.
int64_t bottleneckWidthOf(const ConvOptions& options) {
    return baseWidthOf(options) / 2;
}

}  // namespace

ConvOptions convOptions(const ModelSpec& spec) {
    ConvOptions options;
    const ImageShape shape = imageShape(spec.sample);
    options.size = shape.height;
    options.channels = shape.channels;
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
    const Pyramid pyramid = pyramidOf(options.size);
    padding_ = pyramid.base * (1 << pyramid.halvings) - options.size;
    stem_ = register_module("stem",
                            std::make_shared<ConvLayer>(4 * options.channels, options.width, kActivationGain, weights));
    int64_t width = options.width;
    const int64_t baseWidth = baseWidthOf(options);
    for (int level = 1; level < pyramid.halvings; ++level) {
        downscales_.push_back(register_module(
            "downscale" + std::to_string(level),
            std::make_shared<ConvLayer>(width, baseWidth, kActivationGain, weights, /*kernel=*/3, /*stride=*/2)));
        width = baseWidth;
    }
    reduce_ = register_module("reduce", std::make_shared<ConvLayer>(width, bottleneckWidthOf(options), kActivationGain,
                                                                    weights, /*kernel=*/1));
    hidden_ =
        register_module("hidden", std::make_shared<DenseLayer>(pyramid.base * pyramid.base * bottleneckWidthOf(options),
                                                               options.hiddenSize, kActivationGain, weights));
    if (options.classCount > 0)
        classes_ =
            register_module("classes", std::make_shared<ClassLayer>(options.classCount, options.hiddenSize, weights));
    output_ =
        register_module(outputName, std::make_shared<DenseLayer>(options.hiddenSize, outputs, kOutputGain, weights));
}

torch::Tensor ConvEncoder::forward(const torch::Tensor& images, const torch::Tensor& classes) const {
    torch::Tensor features = images;
    if (padding_ > 0) {
        const int64_t before = padding_ / 2;
        const int64_t after = padding_ - before;
        features = torch::replication_pad2d(features, {before, after, before, after});
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
    : size_(options.size), base_(pyramidOf(options.size).base), bottleneckWidth_(bottleneckWidthOf(options)) {
    const Pyramid pyramid = pyramidOf(options.size);
    const int64_t baseWidth = baseWidthOf(options);
    hidden_ = register_module("hidden",
                              std::make_shared<DenseLayer>(options.latentSize, options.hiddenSize, kUnitGain, weights));
    if (options.classCount > 0)
        classes_ =
            register_module("classes", std::make_shared<ClassLayer>(options.classCount, options.hiddenSize, weights));
    input_ = register_module("input", std::make_shared<DenseLayer>(options.hiddenSize, base_ * base_ * bottleneckWidth_,
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
    output_ = register_module("output",
                              std::make_shared<ConvLayer>(options.width, 4 * options.channels, kOutputGain, weights));
}

torch::Tensor ConvDecoder::firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const {
    const torch::Tensor units = hidden_->forward(latents);
    return classes_ ? units + classes_->forward(classes) : units;
}

torch::Tensor ConvDecoder::forward(const torch::Tensor& latents, const torch::Tensor& classes) const {
    torch::Tensor features = input_->forward(activation(firstLayer(latents, classes)))
                                 .view({-1, base_, base_, bottleneckWidth_})
                                 .permute({0, 3, 1, 2});  // channels_last without a copy
    features = expand_->forward(activation(features));
    const auto refine = [&](const std::vector<std::shared_ptr<ConvLayer>>& blocks) {
        for (const auto& block : blocks) features = features + block->forward(activation(features));
    };
    refine(residuals_);
    for (const auto& upscale : upscales_) features = torch::pixel_shuffle(upscale->forward(activation(features)), 2);
    refine(details_);
    torch::Tensor images = torch::pixel_shuffle(output_->forward(activation(features)), 2);
    const int64_t surplus = images.size(2) - size_;
    if (surplus > 0) images = images.narrow(2, surplus / 2, size_).narrow(3, surplus / 2, size_);
    return images.to(latents.scalar_type());
}

}  // namespace core
