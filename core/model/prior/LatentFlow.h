// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/model/prior/VelocityField.h"

namespace core {

/// An invertible map between standard normal latents and codes that a Gaussian describes badly: the flow along a
/// velocity field that is fitted to the codes by flow matching (Lipman et al., arXiv 2210.02747; fitFlow()). The way
/// from noise x0 to a code x1 is cos(a) x0 + sin(a) x1 for a from 0 to a right angle. Along it codes with mean 0 and
/// covariance 1 that do follow a Gaussian stay where they are, so that the field only has to say how they differ from
/// one; codes are expected to be like that (FittedGaussian).
///
/// Both directions take the same few steps of Heun's method. What the way back misses is found by going there again,
/// and taken into account: each undoes the other to about a thousandth. The weights are buffers: they are saved with
/// the model, and its training does not move them. Const like ConvDecoder.
class LatentFlow : public torch::nn::Module {
   public:
    /// The identity. `classes`: of a conditional model, else 0.
    LatentFlow(std::int64_t size, std::int64_t classes);

    /// Back to the identity.
    void reset();
    /// Whether it still is the identity; it then costs nothing.
    bool isIdentity() const;

    /// [N, size] -> [N, size]; `classes` as in Batch.
    torch::Tensor toCodes(const torch::Tensor& latents, const torch::Tensor& classes) const;
    torch::Tensor toLatents(const torch::Tensor& codes, const torch::Tensor& classes) const;

    /// What moves the points; its tensors are the buffers.
    const VelocityField& field() const { return field_; }
    /// Copies tensors like field().weights() into the buffers.
    void setWeights(const std::vector<torch::Tensor>& weights);

    /// [M] places on the way -> their angles [M] from 0 to a right angle. Denser towards the data, where the field
    /// changes fastest.
    static torch::Tensor angles(const torch::Tensor& places);

   private:
    torch::Tensor integrated(const torch::Tensor& points, const torch::Tensor& classes, bool toData) const;

    VelocityField field_;
};

}  // namespace core
