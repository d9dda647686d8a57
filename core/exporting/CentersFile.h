#pragma once

#include <filesystem>
#include <vector>

#include "core/exporting/Exporter.h"
#include "core/project/FavoritesFile.h"
#include "core/training/SavedModel.h"

namespace core {

/// The points of `model` that files hold, with their classes, to generate samples around them: of an image file with a
/// recipe one, of a manifest (or the folder of a set) one for each image, of any other file the latent in it, as "Copy
/// latent" gives it. Throws Error that names the file: it cannot be read, holds no point, or that of another model.
ExportCenters centersIn(const std::vector<std::filesystem::path>& files, const SavedModel& model);

/// The favorites of `model` among these. None: it has no favorites.
ExportCenters centersOf(const std::vector<Favorite>& favorites, const SavedModel& model);

}  // namespace core
