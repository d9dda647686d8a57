// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace core {

/// All parameters of a network in one flat buffer, of which its parameter tensors become views (they keep their memory
/// format). An optimizer's update is then one pass over memory instead of several kernel launches for each parameter,
/// which shows in small networks; and several networks can share one set of values.
///
/// A network must not be moved to another device or type, nor its gradients be replaced (torch
/// zero_grad(set_to_none)), while its values lie in here.
class FlatParameters {
   public:
    /// Takes the network's values as they are.
    explicit FlatParameters(torch::nn::Module& network);

    /// `network`, which has the same options as the first one, shares the values from now on. Returns the flat
    /// gradient that its backward passes add to, zero at first.
    torch::Tensor attach(torch::nn::Module& network) const;

    /// [count], the values.
    const torch::Tensor& values() const { return values_; }
    std::int64_t count() const { return values_.numel(); }

    /// Copies `flat`, [count] in this layout (an average, say), into the parameters of `network`, which has the same
    /// options and shares nothing; it may lie on another device.
    void copy(const torch::Tensor& flat, torch::nn::Module& network) const;

   private:
    struct Place {
        std::vector<std::int64_t> sizes;
        std::vector<std::int64_t> strides;
        std::int64_t offset = 0;
    };
    torch::Tensor view(const torch::Tensor& flat, const Place& place) const;
    /// Throws std::invalid_argument when they are not of this layout.
    std::vector<torch::Tensor> parametersOf(torch::nn::Module& network) const;

    std::vector<Place> places_;
    torch::Tensor values_;
};

}  // namespace core
