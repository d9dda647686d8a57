// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/model/ConvLayers.h"
#include "core/model/Model.h"

#include <torch/torch.h>

#include <memory>
#include <vector>

namespace core {

/// The shape of a convolutional variational autoencoder (Kingma and Welling, arXiv 1312.6114): it halves the side
/// until at most 8 pixels remain and doubles it back again. There is no normalisation and no state besides the
/// parameters, so an average of parameters is itself a valid network, and everything is const: several threads may
/// read one network at once while nobody trains it. Two networks with equal options have the
/// same parameters.
struct ConvVaeOptions {
    int size = 28;        ///< Side of the square images in pixels, 8 to 512 (meant for 28 to 128).
    int channels = 1;     ///< 1 (grey) or 3 (RGB).
    int latentSize = 24;  ///< Latent dimensions, at least 1.
    int width = 16;  ///< Feature maps at half resolution, at least 4; twice that below, and a 1x1 convolution between
                     ///< them and the dense layer halves them.
    int hiddenSize = 256;   ///< Units of the dense layer between features and latent, at least 8.
    bool gaussian = false;  ///< Gaussian likelihood with one learned variance instead of Bernoulli.
};

/// x -> q(z|x). Space-to-depth at the input and a strided convolution for each further halving.
class ConvVaeEncoder : public torch::nn::Module {
   public:
    explicit ConvVaeEncoder(const ConvVaeOptions& options);
    LatentGaussian forward(const torch::Tensor& images) const;

   private:
    int64_t padding_;  ///< Pixels added in all along each axis to reach a multiple of 2^halvings.
    std::shared_ptr<ConvLayer> stem_;
    std::vector<std::shared_ptr<ConvLayer>> downscales_;
    std::shared_ptr<ConvLayer> reduce_;
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<DenseLayer> posterior_;
};

/// z -> logits. Every doubling is a 3x3 convolution followed by depth-to-space (PixelShuffle, Shi
/// et al., arXiv 1609.05158), so that no convolution runs at full resolution.
class ConvVaeDecoder : public torch::nn::Module {
   public:
    explicit ConvVaeDecoder(const ConvVaeOptions& options);
    torch::Tensor forward(const torch::Tensor& latents) const;

   private:
    int64_t size_;
    int64_t base_;
    int64_t bottleneckWidth_;
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<DenseLayer> input_;
    std::shared_ptr<ConvLayer> expand_;
    std::vector<std::shared_ptr<ConvLayer>> upscales_;
    std::shared_ptr<ConvLayer> output_;
};

}  // namespace core
