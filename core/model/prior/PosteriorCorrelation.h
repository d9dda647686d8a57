// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/nn/ConvLayers.h"

#include <torch/torch.h>

#include <memory>

namespace core {

/// A unit lower triangular matrix M for each of N posteriors, in blocks along the diagonal. With independent noise of
/// the variances v, M noise has the covariance M diag(v) M^T, and log |det M| = 0.
class CorrelationFactor {
   public:
    /// `below`: what lies below the diagonals, [N, blocks, block, block], zero elsewhere; for `size` dimensions, at
    /// most blocks * block.
    CorrelationFactor(torch::Tensor below, int64_t size) : below_(std::move(below)), size_(size) {}

    /// M times each row of [N, size].
    torch::Tensor times(const torch::Tensor& rows) const;
    /// The inverse of M's transpose times each row of [N, size]; no gradient goes into M.
    torch::Tensor inverseTransposedTimes(const torch::Tensor& rows) const;
    /// The variance of each dimension of M noise beyond that of the noise itself, whose variances are [N, size].
    torch::Tensor addedVariance(const torch::Tensor& variances) const;

   private:
    torch::Tensor columnsOf(const torch::Tensor& rows) const;
    torch::Tensor rowsOf(const torch::Tensor& columns) const;

    torch::Tensor below_;
    int64_t size_;
};

/// How the dimensions of a Gaussian posterior hang together (a linear inverse autoregressive flow: Kingma et al., arXiv
/// 1606.04934; Tomczak and Welling, arXiv 1706.02326). The true posterior's covariance follows from how the decoder
/// bends at the code (Laplace's approximation), so this is told the posterior's mean alone, which costs far less than
/// further outputs of the encoder. With many dimensions neighbors hang together only, in blocks of at most 32. Const
/// like ConvDecoder.
class PosteriorCorrelation : public torch::nn::Module {
   public:
    /// Nearly none at first.
    PosteriorCorrelation(int64_t size, const WeightInitializer& weights);

    /// [N, size] posterior means -> their factors.
    CorrelationFactor factorAt(const torch::Tensor& means) const;

   private:
    int64_t size_;
    int64_t blocks_;
    int64_t block_;
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<DenseLayer> output_;
};

}  // namespace core
