// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>
// After it: parts of LibTorch that it does not bring along.
#include <torch/csrc/jit/api/module.h>

#include <filesystem>

namespace core {

/// A network out of a TorchScript file: see FeatureExtractor::torchScript().
class FeatureScript {
   public:
    /// Tries it on two images. Throws Error that names the file.
    explicit FeatureScript(const std::filesystem::path& file);

    std::int64_t features() const { return features_; }
    /// [N, 3, H, W], floats 0..255 -> [N, features()] on this thread, and the same for each call with the same images.
    /// Any thread. Throws Error that names the file.
    torch::Tensor forward(const torch::Tensor& images) const;

   private:
    torch::Tensor run(const torch::Tensor& images) const;

    std::filesystem::path file_;
    torch::jit::Module module_;
    bool asksForFeatures_ = false;  // by an argument of its own
    std::int64_t features_ = 0;
};

}  // namespace core
