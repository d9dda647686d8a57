// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/parameter/Parameter.h"

namespace core {

/// "mirror": whether a training sees every picture mirrored half of the time.
Parameter mirrorParameter();

/// Each of the `images` [N, C, H, W] as it is or with left and right exchanged, as `generator` has it.
torch::Tensor mirroredAtRandom(const torch::Tensor& images, const at::Generator& generator);

}  // namespace core
