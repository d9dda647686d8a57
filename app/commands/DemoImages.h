#pragma once

#include <filesystem>

#include "core/model/ModelSnapshot.h"

namespace app {

/// 8 x 8 samples from the prior.
void writeSamples(const core::ModelSnapshot& snapshot, int threads, const std::filesystem::path& file);

/// A row for each latent dimension, most active first, from -3 to +3 standard deviations.
void writeTraversal(const core::ModelSnapshot& snapshot, int threads, const std::filesystem::path& file);

}  // namespace app
