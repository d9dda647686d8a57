// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

namespace core {

/// While one is there, convolutions and matrix products of this thread on such devices compute with bfloat16
/// ("autocast" in LibTorch); weights, sums and whatever else needs digits stay float. bfloat16 reaches as far as float
/// does, so that no loss has to be scaled. Only for forward passes: their backward passes compute alike by themselves.
class MixedPrecision {
   public:
    /// Does nothing where `on` is false.
    explicit MixedPrecision(torch::DeviceType type, bool on = true);
    ~MixedPrecision();
    MixedPrecision(const MixedPrecision&) = delete;
    MixedPrecision& operator=(const MixedPrecision&) = delete;

    /// Whether a training on `device` is to use it: on GPUs that compute with bfloat16 (NVIDIA's Ampere and newer).
    static bool suits(const torch::Device& device);

   private:
    torch::DeviceType type_;
    bool on_;
    bool wasOn_ = false;
    torch::ScalarType before_ = torch::kFloat;
};

}  // namespace core
