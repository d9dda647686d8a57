#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <vector>

#include "resources/features/Batches.h"

namespace features {

/// What the features are asked for while they are trained: the class of the image, which of the sources it is of being
/// known, what it looks like from afar (8 x 8 pixels), and how blurred and noisy it is.
class Heads : public torch::nn::Module {
   public:
    explicit Heads(const std::vector<Source>& sources);

    /// Of the features [N, 64] of a batch; a scalar. Blurred and noisy images are not asked for their class.
    torch::Tensor loss(const torch::Tensor& features, const DrawnBatch& batch);
    /// [N]: the likeliest class within the source.
    torch::Tensor classesOf(const torch::Tensor& features, std::size_t source);

   private:
    std::vector<torch::nn::Linear> classes_;  // one a source
    std::vector<double> shares_;
    torch::nn::Linear quality_{nullptr};
    torch::nn::Sequential thumbnail_{nullptr};
};

}  // namespace features
