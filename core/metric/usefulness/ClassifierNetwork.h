// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/nn/ConvLayers.h"
#include "core/nn/WeightInitializer.h"
#include "core/sample/image/Image.h"

namespace core {

/// How many pixels are averaged to one.
struct ImageReduction {
    std::int64_t down = 1;    ///< along the height
    std::int64_t across = 1;  ///< along the width
};

/// By which ClassifierNetwork reduces images to at most 64 px. Alike in both directions, unless an image has fewer
/// pixels in one of them: those stay as they are.
ImageReduction classifierReduction(const ImageShape& shape);

/// A small convolutional network that says of which class an image is: up to four layers that halve the side, then a
/// fully connected one. About 2.5 million floating-point operations for a gray image of 28 px, 6 million for a color
/// image of 64 px; larger images are averaged down to at most 64 px first. Deliberately plain: it is a measuring
/// device, and what it learns from must make the difference. forward() is const: several threads may use one.
class ClassifierNetwork : public torch::nn::Module {
   public:
    /// `classes` is 2 or more.
    ClassifierNetwork(const ImageShape& shape, std::int64_t classes, const WeightInitializer& weights);

    /// Images [N, C, H, W] from 0 to 1 -> the same averaged down to at most 64 px; as they are where they are no
    /// larger.
    torch::Tensor reduced(const torch::Tensor& images) const;
    /// What reduced() gives -> scores [N, classes], of which softmax makes probabilities.
    torch::Tensor scoresOfReduced(const torch::Tensor& images) const;
    /// Images [N, C, H, W] from 0 to 1 -> scores [N, classes].
    torch::Tensor forward(const torch::Tensor& images) const { return scoresOfReduced(reduced(images)); }

    /// Values are taken from `mean`, in units of `deviation` (above 0): those of what it learns from.
    void normalizeBy(double mean, double deviation);

   private:
    ImageReduction reduction_;
    torch::Tensor average_;  // [C, 1, down, across]; undefined without reduction
    double scale_ = 1;
    double shift_ = 0;
    std::vector<std::shared_ptr<ConvLayer>> layers_;
    std::shared_ptr<DenseLayer> last_;
};

}  // namespace core
