#pragma once

#include <filesystem>

#include "core/exporting/gallery/GalleryEntry.h"

namespace core {

/// Where the gallery of `project` lies; nothing is opened.
std::filesystem::path galleryFile(const std::filesystem::path& project);

/// Writes `project`/gallery.json, atomically. What lies inside `project` is named from there, so that a project may
/// move. Throws Error when it cannot be written.
void writeGallery(const std::filesystem::path& project, const GalleryList& gallery);

/// Empty where there is no file. Whether what it lists is still there is not looked for. Throws Error that names the
/// file and what is wrong.
GalleryList readGallery(const std::filesystem::path& project);

}  // namespace core
