#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/metric/features/FeatureNetwork.h"
#include "resources/features/Heads.h"
#include "resources/features/Originals.h"

namespace features {

/// Mean and deviation of each feature, [64], over sharp images as those of the training.
struct FeatureScale {
    torch::Tensor mean;
    torch::Tensor deviation;
};

FeatureScale scaleOf(const core::FeatureNetwork& network, const std::vector<Source>& sources, std::uint64_t seed,
                     int threads);

/// Prints how many images that were never trained on, or were never drawn like this, are told right, at 32 and 64
/// pixels. `network` is not standardized.
void printAccuracy(const core::FeatureNetwork& network, Heads& heads, const std::vector<Source>& sources,
                   std::uint64_t seed, int threads);

/// Prints what the features say of Fashion-MNIST without any head: the share of its test set that is nearest to the
/// mean of its class; how far blur and noise move the mean of the features; and the time.
void printUse(const core::FeatureNetwork& network, const Source& clothing, std::uint64_t seed, int threads);

}  // namespace features
