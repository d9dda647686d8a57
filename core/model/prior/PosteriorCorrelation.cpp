#include "core/model/prior/PosteriorCorrelation.h"

namespace core {

namespace {

constexpr int64_t kLargestBlock = 32;
constexpr int64_t kHiddenSize = 64;
/// Nearly the identity at first, so that a training begins with a diagonal posterior.
constexpr double kFirstGain = 0.01;

int64_t dividedUp(int64_t number, int64_t parts) {
    return (number + parts - 1) / parts;
}

}  // namespace

torch::Tensor CorrelationFactor::columnsOf(const torch::Tensor& rows) const {
    const int64_t blocks = below_.size(1);
    const int64_t block = below_.size(2);
    const int64_t missing = blocks * block - size_;
    return (missing > 0 ? torch::constant_pad_nd(rows, {0, missing}) : rows).reshape({-1, blocks, block, 1});
}

torch::Tensor CorrelationFactor::rowsOf(const torch::Tensor& columns) const {
    return columns.flatten(1).narrow(1, 0, size_);
}

torch::Tensor CorrelationFactor::times(const torch::Tensor& rows) const {
    return rows + rowsOf(torch::matmul(below_, columnsOf(rows)));
}

torch::Tensor CorrelationFactor::inverseTransposedTimes(const torch::Tensor& rows) const {
    return rowsOf(at::linalg_solve_triangular(below_.detach().transpose(2, 3), columnsOf(rows), /*upper=*/true,
                                              /*left=*/true, /*unitriangular=*/true));
}

torch::Tensor CorrelationFactor::addedVariance(const torch::Tensor& variances) const {
    return rowsOf(torch::matmul(below_.square(), columnsOf(variances)));
}

PosteriorCorrelation::PosteriorCorrelation(int64_t size, const WeightInitializer& weights)
    : size_(size),
      blocks_(dividedUp(size, kLargestBlock)),
      block_(dividedUp(size, blocks_)),
      hidden_(register_module("hidden", std::make_shared<DenseLayer>(size, kHiddenSize, kActivationGain, weights))),
      output_(register_module(
          "output", std::make_shared<DenseLayer>(kHiddenSize, blocks_ * block_ * block_, kFirstGain, weights))) {}

CorrelationFactor PosteriorCorrelation::factorAt(const torch::Tensor& means) const {
    // In full precision always, like the prior's flow.
    const c10::impl::ExcludeDispatchKeyGuard fullPrecision(c10::autocast_dispatch_keyset);
    const torch::Tensor numbers = output_->forward(activation(hidden_->forward(means)));
    return {numbers.view({-1, blocks_, block_, block_}).tril(-1), size_};
}

}  // namespace core
