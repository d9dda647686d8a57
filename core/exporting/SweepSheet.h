#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// Rows of a sheet of a sweep.
inline constexpr int kSweepSheetRows = 8;

/// The PNG file of a sheet with a column for each of `models`, in their order, and a row for each point: models with as
/// many latents as each other generate a row from the same latent, and a conditional one for the same class. Small
/// samples are enlarged to at least 96 pixels in width, each pixel a block, as far as the sheet stays below 16,000.
/// Above each column is its label, of `labels`, see withColumnLabels(). With a recipe that names the sweep `name`.
/// Empty where there are no models, or `context` asked to stop. Throws Error where the models generate samples of
/// different shapes.
std::vector<std::uint8_t> sweepSheetFile(std::span<const SnapshotPointer> models, std::span<const std::string> labels,
                                         const std::string& name, const JobContext& context);

}  // namespace core
