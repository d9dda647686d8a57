#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/model/ClassMix.h"
#include "core/sample/image/ImageEncoder.h"
#include "core/training/SavedModel.h"

namespace core {

struct ImageSetOptions {
    int count = 64;             ///< images, 1 to 1,000,000
    std::uint64_t seed = 0;     ///< the same model, seed and options give the same bytes
    double temperature = 1.0;   ///< standard deviations of the prior, 0 to 2
    int enlarge = 1;            ///< factor for the sides, 1 to 16
    bool smooth = false;        ///< enlarged by cubic interpolation; else each pixel becomes a block
    bool classFolders = false;  ///< a folder for each class; the model must have classes
    ImageEncoding encoding = {};
    /// What every image of a conditional model shows; empty: all classes in turn, so that image i shows class i modulo
    /// their number. Must be empty for other models.
    ClassMix classes = {};
};

/// Draws `count` latents from the prior, decodes them and writes `folder`: 000000.png ... with all that the samples
/// hold (16 bits, opacity) and their recipes, manifest.csv, manifest.json (seed, index, latent, class, model hash,
/// settings) and manifest.jsonl, from which regenerateImages() makes the same files again. Whole or not at all. Blocks;
/// may be stopped at every batch, tells how many images are written. `modelName` is what the manifest calls the model,
/// such as modelName(). Throws Error when the model generates no images, or the folder exists and is not empty, or
/// cannot be written.
Outcome exportImageSet(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options,
                       const std::filesystem::path& folder, const JobContext& context = {});

}  // namespace core
