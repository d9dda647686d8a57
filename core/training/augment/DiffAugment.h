// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/parameter/Settings.h"

namespace core {

/// Random changes to every image that the discriminator sees, real or fake, through which gradients flow (Zhao et
/// al., arXiv 2006.10738): it cannot memorize a small set, and the generator does not learn to draw the changes.
class DiffAugment {
   public:
    /// `settings` hold parameters().
    explicit DiffAugment(const Settings& settings);

    /// Images [N, C, H, W] in [-1, 1] -> the same, each changed in a way of its own. Untouched when all is off.
    torch::Tensor apply(const torch::Tensor& images, at::Generator generator) const;

    static std::vector<Parameter> parameters();

   private:
    torch::Tensor recolored(const torch::Tensor& images, const at::Generator& generator) const;
    torch::Tensor moved(const torch::Tensor& images, const at::Generator& generator) const;

    bool color_;
    bool translation_;
    bool cutout_;
};

}  // namespace core
