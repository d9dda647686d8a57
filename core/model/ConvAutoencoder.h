// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/model/ModelSpec.h"
#include "core/nn/ConvLayers.h"
#include "core/sample/image/Image.h"

#include <torch/torch.h>

#include <memory>
#include <string>
#include <vector>

namespace core {

/// The shape of a convolutional autoencoder, variational (Kingma and Welling, arXiv 1312.6114) or not: it halves both
/// sides until no more than 8 x 8 pixels, or as many in another form, remain and doubles them back again. There is no
/// normalization and no state besides the parameters, so an average of parameters is itself a valid network, and
/// everything is const: several threads may read one network at once while nobody trains it. Two networks with equal
/// options have the same parameters.
struct ConvOptions {
    ImageShape image;     ///< Sides of 8 to 512 pixels (meant for 28 to 128); 1 (gray) or 3 (RGB) channels.
    int latentSize = 24;  ///< Latent dimensions, at least 1.
    int width = 16;  ///< Feature maps at half resolution, at least 4; twice that below, and a 1x1 convolution between
                     ///< them and the dense layer halves them.
    int hiddenSize = 256;    ///< Units of the dense layer between features and latent, at least 8.
    int residualBlocks = 0;  ///< Of the decoder at its smallest side, 0 or more.
    int detailBlocks = 0;    ///< Of the decoder at half resolution, 0 or more.
    int classCount = 0;      ///< Classes that both halves are told, 0 for none.
};

/// The options that the settings of `spec` ask for: latent_size, width, hidden_size, residual_blocks,
/// detail_blocks.
ConvOptions convOptions(const ModelSpec& spec);

/// x -> what is said of its code. Space-to-depth at the input and a strided convolution for each further halving.
class ConvEncoder : public torch::nn::Module {
   public:
    /// The last layer, `outputs` wide, is called `outputName`.
    ConvEncoder(const ConvOptions& options, const std::string& outputName, int64_t outputs,
                const WeightInitializer& weights);
    /// [N, C, H, W] and the classes as in Batch -> [N, outputs], of the images' type also in mixed precision.
    torch::Tensor forward(const torch::Tensor& images, const torch::Tensor& classes) const;

   private:
    int64_t paddingX_;  ///< Pixels added in all to the width to reach a multiple of 2^halvings.
    int64_t paddingY_;  ///< The same for the height.
    std::shared_ptr<ConvLayer> stem_;
    std::vector<std::shared_ptr<ConvLayer>> downscales_;
    std::shared_ptr<ConvLayer> reduce_;
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<ClassLayer> classes_;  ///< null without classes
    std::shared_ptr<DenseLayer> output_;
};

/// z -> logits. Every doubling is a 3x3 convolution followed by depth-to-space (PixelShuffle, Shi
/// et al., arXiv 1609.05158), so that no convolution runs at full resolution. Residual blocks, a 3x3 convolution each,
/// add depth at the smallest side and at half resolution.
class ConvDecoder : public torch::nn::Module {
   public:
    ConvDecoder(const ConvOptions& options, const WeightInitializer& weights);
    /// [N, latent] and the classes as in Batch -> logits [N, C, H, W], of the latents' type also in mixed precision.
    torch::Tensor forward(const torch::Tensor& latents, const torch::Tensor& classes) const;
    /// Its beginning: [N, latent] and the classes -> [N, hidden], not activated yet.
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const;

   private:
    int64_t height_;
    int64_t width_;
    int64_t baseHeight_;
    int64_t baseWidth_;
    int64_t bottleneckWidth_;
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<ClassLayer> classes_;  ///< null without classes
    std::shared_ptr<DenseLayer> input_;
    std::shared_ptr<ConvLayer> expand_;
    std::vector<std::shared_ptr<ConvLayer>> residuals_;
    std::vector<std::shared_ptr<ConvLayer>> upscales_;
    std::vector<std::shared_ptr<ConvLayer>> details_;
    std::shared_ptr<ConvLayer> output_;
};

}  // namespace core
