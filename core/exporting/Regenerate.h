#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/exporting/Recipe.h"
#include "core/training/SavedModel.h"

namespace core {

/// An image of a manifest.
struct ManifestEntry {
    std::string file;  ///< in the folder of the manifest: "000042.png" or "Shirt/000042.png"
    Recipe recipe;
    std::size_t line = 0;  ///< where the manifest names it, from 1
};

/// The images of a manifest.jsonl, which is named by itself, by the folder that it lies in, or by the manifest.json or
/// manifest.csv beside it. Lines of spaces are passed over. Throws Error that names the file and the line: it cannot be
/// read, is an image, is damaged, or names a file twice, outside the folder, or as if another file were a folder.
std::vector<ManifestEntry> readManifest(const std::filesystem::path& manifest);

/// Generates the images of a manifest again into `folder`, with a manifest.jsonl: the same bytes as those that it was
/// written with. Whole or not at all. Blocks; may be stopped at every batch, tells how many images are written. Throws
/// Error like readManifest(), where the weights of `model` are other ones or a recipe does not fit it, and what the
/// disk refuses.
Outcome regenerateImages(const SavedModel& model, const std::filesystem::path& manifest,
                         const std::filesystem::path& folder, const JobContext& context = {});

}  // namespace core
