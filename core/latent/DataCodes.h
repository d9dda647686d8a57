// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// Latents of images of a dataset.
struct DataCodes {
    torch::Tensor latents;             ///< [N, latent]; undefined when cancelled
    std::vector<std::int32_t> labels;  ///< [N], class indices; empty where the dataset has none
};

/// Whether the model can read the images of the dataset.
bool hasDataCodes(const DirectionRequest& request);

/// What the encoder makes of at most `most` images of the dataset, test images left out, evenly over all of it.
/// Only where hasDataCodes().
DataCodes dataCodes(const DirectionRequest& request, std::size_t most);

}  // namespace core
