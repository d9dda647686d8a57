// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <optional>

namespace core {

/// Where the first weights of a network come from: random numbers of its own, so that nothing else that draws some, on
/// this thread or another, changes them. Several networks may be made from one after another; one thread at a time.
class WeightInitializer {
   public:
    /// The same seed, LibTorch and order of calls give the same weights, bit for bit.
    explicit WeightInitializer(std::uint64_t seed);

    /// Leaves the weights unset and draws nothing: for a network that others' weights are copied into at once.
    static WeightInitializer unset() { return WeightInitializer(); }

    /// Whether it sets weights at all.
    bool draws() const { return generator_.has_value(); }

    /// From N(0, deviation^2), or unset memory.
    torch::Tensor normal(torch::IntArrayRef shape, double deviation) const;

   private:
    WeightInitializer() = default;

    std::optional<at::Generator> generator_;
};

}  // namespace core
