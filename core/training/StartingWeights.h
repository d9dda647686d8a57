// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/model/Model.h"
#include "core/training/StartingModel.h"

namespace core {

/// How many layers of a network got the weights of another one.
struct TakenLayers {
    int all = 0;
    int taken = 0;      ///< as they are, or converted
    int converted = 0;  ///< between gray and color

    bool operator==(const TakenLayers&) const = default;
};

/// Copies the parameters of each layer of `from` into the layer of `to` with the same name and shapes; every other
/// layer of `to` stays as it is. Where the networks read or draw images of other channels (`fromChannels` and
/// `toChannels`, 1 or 3), a convolution that differs in them alone is converted, so that a gray image means the same to
/// both. Buffers are not taken: they follow from the data (a fitted prior) or from the weights.
TakenLayers takeWeights(const torch::nn::Module& from, int fromChannels, torch::nn::Module& to, int toChannels);

/// The same of the model that a training starts from, into `fresh`, a new one of `spec`, on any device.
TakenLayers takeModel(const StartingModel& start, const ModelSpec& spec, Model& fresh);

/// Channels of the images that `spec` describes; 0 for other samples.
int channelsOf(const SampleSpec& spec);

}  // namespace core
