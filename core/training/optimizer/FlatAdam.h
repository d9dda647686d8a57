// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/base/ThreadTeam.h"

namespace core {

struct FlatAdamOptions {
    double beta1 = 0.9;           ///< Decay of the gradient average, in [0, 1).
    double beta2 = 0.999;         ///< Decay of the squared gradient average, in [0, 1).
    double epsilon = 1e-8;        ///< Added to the denominator, above 0.
    double clipNorm = 0.0;        ///< Largest global gradient norm; 0 switches clipping off.
    double averageDecay = 0.999;  ///< Decay of the parameter average, in [0, 1).
};

/// Everything needed to go on exactly where an optimizer stopped; flat tensors of equal length.
struct FlatAdamState {
    std::int64_t steps = 0;
    torch::Tensor firstMoment;
    torch::Tensor secondMoment;
    torch::Tensor average;
};

/// Adam (Kingma and Ba, arXiv 1412.6980) with an exponential moving average of the parameters, on flat buffers: one
/// pass over memory, shared by a team of threads, sums the gradients, updates everything and clears the gradients.
class FlatAdam {
   public:
    /// `values` is [count]: it is updated in place.
    FlatAdam(torch::Tensor values, const FlatAdamOptions& options);

    /// One update from the sum of `gradients` (each [count]), scaled by `gradientScale` first (1/N for a loss that is a
    /// sum over N images); they are zero afterwards. Returns the norm of the scaled gradient before clipping if
    /// clipping is on, else 0. If that norm is not finite, the values stay as they are and it is returned. The result
    /// does not hang on the size of the team.
    double step(ThreadTeam& team, const std::vector<torch::Tensor>& gradients, double learningRate,
                double gradientScale = 1.0);

    /// The state, sharing memory with the optimizer: clone the tensors to keep them.
    const FlatAdamState& state() const { return state_; }

    /// Continues from a state; throws std::invalid_argument if its length does not fit.
    void restore(const FlatAdamState& state);

   private:
    FlatAdamOptions options_;
    torch::Tensor values_;
    FlatAdamState state_;
};

}  // namespace core
