// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <vector>

#include "core/files/NamedTensor.h"

namespace core {

/// A small residual MLP: the velocity of a point on its way between noise and data. It holds no more than tensors, so
/// that the same computation serves the buffers of a model and the leaves of a fit; everything is const.
///
/// A place is where on the way the point is, from 0 (noise) to 1 (data).
class VelocityField {
   public:
    /// Of points with `size` dimensions; `classes` is 0 without any. All weights are zero.
    VelocityField(std::int64_t size, std::int64_t classes);
    /// The same field with other tensors, in the order of weights().
    VelocityField with(const std::vector<torch::Tensor>& weights) const;

    /// In a fixed order, by name.
    const NamedTensors& weights() const { return weights_; }

    /// What places add to the first layer: [M] -> [M, width].
    torch::Tensor ofPlaces(const torch::Tensor& places) const;
    /// What classes add to it: [N, classes], one-hot or a mixture -> [N, width]; undefined without classes.
    torch::Tensor ofClasses(const torch::Tensor& classes) const;
    /// [N, size] -> [N, size]. `place` is a row [width] of ofPlaces() for all points, or [N, width]; `classes` is what
    /// ofClasses() gives.
    torch::Tensor velocity(const torch::Tensor& points, const torch::Tensor& place, const torch::Tensor& classes) const;

    /// Whether the velocity is 0 everywhere.
    bool isZero() const;

    /// Weights to begin a fit with, by which the velocity is still 0 everywhere; in the order of weights().
    std::vector<torch::Tensor> initialWeights(at::Generator& generator) const;

   private:
    static constexpr std::size_t kBlocks = 3;

    struct Block {
        torch::Tensor up;      // [width, width]
        torch::Tensor upBias;  // [width]
        torch::Tensor down;    // [width, width]
    };

    VelocityField() = default;
    void take(const NamedTensors& weights);

    NamedTensors weights_;
    torch::Tensor input_;  // [width, size]
    torch::Tensor place_;  // [width, features of a place]
    torch::Tensor bias_;   // [width]
    std::array<Block, kBlocks> blocks_;
    torch::Tensor output_;      // [size, width]
    torch::Tensor outputBias_;  // [size]
    torch::Tensor classes_;     // [classes, width]; undefined without classes
};

}  // namespace core
