#pragma once

#include "FamilyTraining.h"

namespace bench {

/// Images a second of the loop that one writes with LibTorch when there is nothing but the network of `request`: no
/// averaged weights, no curves.
double imagesPerSecondOfBareLoop(const core::TrainingRequest& request, const Timing& timing);

/// Of all networks that learn in it: for a GAN the discriminator's, too.
std::int64_t parameterCount(const core::TrainingRequest& request);

}  // namespace bench
