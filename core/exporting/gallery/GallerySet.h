#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/exporting/gallery/GalleryEntry.h"

namespace core {

/// An image of a set that was exported.
struct GallerySetImage {
    std::string file;  ///< relative to the set's folder
    std::optional<Recipe> recipe = {};
    std::optional<double> distance = {};  ///< to the nearest training image

    bool operator==(const GallerySetImage&) const = default;
};

/// The images of the set in `folder`, in the order of its manifest.jsonl; without one, the image files that lie in it.
/// Distances are those of the manifest, or of the manifest.json beside it. Blocks. Throws Error that names the file and
/// what is wrong.
std::vector<GallerySetImage> readGallerySet(const std::filesystem::path& folder);

/// What is known of an export besides its files.
struct GalleryOrigin {
    std::string modelName;
    std::string weightsHash;
    std::string created;  ///< as timestamp() says it
};

/// The entry of an exported file or folder, with a new id: an image, a video or a set. Its files say more than
/// `origin` where they have recipes. Nothing for other exports, such as models and arrays, and for what is not there.
/// Blocks. Throws Error that names the file where a manifest is damaged.
std::optional<GalleryEntry> galleryEntryOf(const std::filesystem::path& path, const GalleryOrigin& origin);

}  // namespace core
