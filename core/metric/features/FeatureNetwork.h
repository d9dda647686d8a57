// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/nn/WeightInitializer.h"

namespace core {

/// A 3 x 3 convolution that keeps the side, or halves it with a stride of 2, and what normalizes its outputs: batch
/// normalization while the network is being trained, which then becomes part of the weights.
class FeatureLayer : public torch::nn::Module {
   public:
    FeatureLayer(std::int64_t inputs, std::int64_t outputs, std::int64_t stride, bool normalized,
                 const WeightInitializer& weights);

    /// [N, inputs, H, W] -> [N, outputs, H / stride, W / stride]. Of a normalized one in training with the statistics
    /// of the batch where `ofBatch`, which then go into the running ones.
    torch::Tensor forward(const torch::Tensor& input, bool ofBatch) const;
    /// Takes what a normalized layer computes outside of training into the weights of this one, which has none.
    void fold(const FeatureLayer& normalized);

   private:
    torch::Tensor weight_;
    torch::Tensor bias_;
    torch::Tensor gain_;  // this and the following of a normalized one only; bias_ is then that of the normalization
    torch::Tensor mean_;
    torch::Tensor variance_;
    std::int64_t stride_;
};

/// "Imago features": a small residual network that sees 64 features in an image. Each halving of the side is followed
/// by a residual layer, and the features come from the means over the image of all stages, so that they know textures
/// as well as objects. 0.6 million parameters, 24 million floating-point operations for an image of 32 px.
///
/// forward() is const: several threads may use a folded network at once.
class FeatureNetwork : public torch::nn::Module {
   public:
    static constexpr std::int64_t kFeatures = 64;

    /// Ready for load() or fold(): without normalization, weights unset.
    FeatureNetwork();
    /// To be trained.
    explicit FeatureNetwork(const WeightInitializer& weights);

    /// Images [N, 3, S, S] in -1..1 with S a multiple of 16, 32 or 64 as a rule -> features [N, 64]. Fastest with
    /// channels_last images. `ofBatch`: see FeatureLayer; no matter for a folded network.
    torch::Tensor forward(const torch::Tensor& images, bool ofBatch = false) const;

    /// The same as `trained` with its running statistics.
    void fold(const FeatureNetwork& trained);
    /// Each feature less `mean`, then divided by `deviation`, [64] each. Of a folded network.
    void standardize(const torch::Tensor& mean, const torch::Tensor& deviation);

    /// Fills a folded network with a safetensors file of float16 or float32. Every tensor is there once with its shape,
    /// and every value is finite, else throws Error whose sentence begins with `name`.
    void load(std::span<const std::uint8_t> bytes, const std::string& name);

   private:
    FeatureNetwork(bool normalized, const WeightInitializer& weights);

    std::vector<std::shared_ptr<FeatureLayer>> layers_;  // the stem, then two a stage
    torch::Tensor weight_;                               // [64, means of all stages]
    torch::Tensor bias_;                                 // [64]
};

}  // namespace core
