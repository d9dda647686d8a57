#pragma once

#include <filesystem>

#include "core/training/SavedModel.h"

namespace app {

inline constexpr const char* kDemoModelName = "imago-demo";  // in recipes

// Sheets as PNG files with their recipes.

/// 8 x 8 samples from the prior.
void writeSamples(const core::SavedModel& model, int threads, const std::filesystem::path& file);

/// A row for each latent dimension, most active first, from -3 to +3 standard deviations.
void writeTraversal(const core::SavedModel& model, int threads, const std::filesystem::path& file);

}  // namespace app
