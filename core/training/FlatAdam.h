// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace core {

struct FlatAdamOptions {
    double beta1 = 0.9;           ///< Decay of the gradient average, in [0, 1).
    double beta2 = 0.999;         ///< Decay of the squared gradient average, in [0, 1).
    double epsilon = 1e-8;        ///< Added to the denominator, above 0.
    double clipNorm = 0.0;        ///< Largest global gradient norm; 0 switches clipping off.
    double averageDecay = 0.999;  ///< Decay of the parameter average, in [0, 1).
};

/// Everything needed to go on exactly where an optimiser stopped; flat tensors of equal length.
struct FlatAdamState {
    int64_t steps = 0;
    torch::Tensor firstMoment;
    torch::Tensor secondMoment;
    torch::Tensor average;
};

/// Adam (Kingma and Ba, arXiv 1412.6980) with an exponential moving average of the parameters.
///
/// The constructor moves all parameters of a network and their gradients into one flat buffer each
/// (the parameter tensors become views of it and keep their memory format). An update is then one
/// pass over memory instead of several kernel launches for each parameter, which shows in small
/// networks. The network must not be moved to another device or type, nor its gradients be replaced
/// (torch zero_grad(set_to_none)), while the optimiser lives.
class FlatAdam {
   public:
    FlatAdam(torch::nn::Module& network, const FlatAdamOptions& options);

    /// Sets all gradients to zero; call before the backward pass.
    void zeroGradients();

    /// One update from the gradients with the given learning rate, scaling the gradients by
    /// `gradientScale` first (1/N for a loss that is a sum over N images). Returns the norm of the
    /// scaled gradient before clipping if clipping is on, else 0. If that norm is not finite,
    /// nothing is changed and it is returned.
    double step(double learningRate, double gradientScale = 1.0);

    /// Copies the averaged parameters into `target`, a network with the same options.
    void copyAverageTo(torch::nn::Module& target) const;

    /// The state, sharing memory with the optimiser: clone the tensors to keep them.
    FlatAdamState state() const;

    /// Continues from a state; throws std::invalid_argument if its length does not fit.
    void restore(const FlatAdamState& state);

    int64_t parameterCount() const { return parameters_.numel(); }

   private:
    FlatAdamOptions options_;
    std::vector<torch::Tensor> views_;  ///< The parameter tensors of the network.
    torch::Tensor parameters_;
    torch::Tensor gradients_;
    FlatAdamState state_;
};

}  // namespace core
