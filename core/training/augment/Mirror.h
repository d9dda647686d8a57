// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/parameter/Parameter.h"
#include "core/parameter/Settings.h"

namespace core {

/// "mirror", of families of images: whether a training sees every image mirrored half of the time.
Parameter mirrorParameter();

/// Whether these settings ask for it; false where the family has no such setting.
bool mirrors(const Settings& settings);

/// Each of the `images` [N, C, H, W] as it is or with left and right exchanged, as `generator` has it.
torch::Tensor mirroredAtRandom(const torch::Tensor& images, const at::Generator& generator);

}  // namespace core
