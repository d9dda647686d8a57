// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <memory>
#include <vector>

#include "core/nn/WeightInitializer.h"

namespace core {

struct DiscriminatorOptions {
    int size = 28;              ///< Height of the images in pixels, 8 to 512 (meant for 28 to 128).
    int channels = 1;           ///< 1 (gray) or 3 (RGB).
    int width = 32;             ///< Feature maps at half resolution; twice that below, then four times.
    int classCount = 0;         ///< Classes of the images, 0 for none.
    bool spectralNorm = false;  ///< In every layer.
    int across = 0;             ///< Width of the images in pixels, as the height; 0 for squares.
};

class CriticLayer;

/// x -> how real it looks. Strided convolutions with leaky rectifiers down to 4 x 4 pixels (or as many in another form)
/// and no pooling, as in the DCGAN (Radford et al., arXiv 1511.06434), but without batch normalization: an image's
/// score then depends on that image alone, as both gradient penalties ask. Classes come in by projection (Miyato and
/// Koyama, arXiv 1802.05637): the features' inner product with a vector for each class adds to the score. Two networks
/// with equal options have the same parameters and buffers.
class ConvDiscriminator : public torch::nn::Module {
   public:
    ConvDiscriminator(const DiscriminatorOptions& options, const WeightInitializer& weights);

    /// Images [N, C, H, W] in [-1, 1] and the classes as in Batch -> scores [N], higher for real; of
    /// the images' type also in mixed precision.
    torch::Tensor forward(const torch::Tensor& images, const torch::Tensor& classes) const;

    /// One step of the spectral norms' power iterations; nothing without them.
    void updateNorms();

   private:
    std::vector<std::shared_ptr<CriticLayer>> layers() const;

    int64_t paddingX_;  ///< 1 for an odd width
    int64_t paddingY_;  ///< 1 for an odd height
    std::vector<std::shared_ptr<CriticLayer>> convolutions_;
    std::shared_ptr<CriticLayer> hidden_;
    std::shared_ptr<CriticLayer> classes_;  ///< null without classes
    std::shared_ptr<CriticLayer> output_;
};

}  // namespace core
