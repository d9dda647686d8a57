#pragma once

#include <optional>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/SampleFeatures.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// Latents of the samples of `dataset`, test images too: what the model's encoder makes of each without being told its
/// class. Of more than 100,000 samples so many that lie evenly over the dataset. Nothing when cancelled. Throws Error
/// like encodeData(): the model has no encoder, or takes samples of another kind.
std::optional<SampleFeatures> latentFeatures(const ModelSnapshot& snapshot, const Dataset& dataset,
                                             const JobContext& context = {});

}  // namespace core
