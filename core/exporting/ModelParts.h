// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/files/NamedTensor.h"
#include "core/model/ModelSnapshot.h"
#include "core/nn/LayerList.h"

namespace core {

/// One direction of a model for other programs, with points to compare at.
struct ModelPart {
    std::string name;      ///< "decoder": latents (and classes) -> samples; "encoder": samples (and classes) -> latents
    LayerList layers;      ///< of which the latents are called "latent", the classes "classes", and the samples like
                           ///< their modality: "image"
    NamedTensors inputs;   ///< random ones, kPoints rows each, on the CPU
    torch::Tensor output;  ///< what the model itself makes of them, on the CPU

    static constexpr int kPoints = 16;
};

/// The decoder and, of a model that encodes, the encoder. The same model gives the same parts. Throws Error that names
/// a layer that cannot be described (see tracedLayers()).
std::vector<ModelPart> modelParts(const ModelSnapshot& snapshot);

}  // namespace core
