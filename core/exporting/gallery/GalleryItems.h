#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/exporting/gallery/GallerySet.h"
#include "core/project/FavoritesFile.h"

namespace core {

/// What a gallery shows in one place: an entry, a favorite, or an image of a set that is open.
struct GalleryItem {
    std::string key;        ///< one of its own: the entry's id, with "/FILE" behind it for an image of a set
    std::string entry;      ///< id of the entry or the favorite
    std::string file = {};  ///< of an image of a set, relative to it; else empty
    GalleryKind kind = GalleryKind::image;
    std::string name = {};             ///< of the file or folder without its place, or of the favorite
    std::filesystem::path path = {};   ///< of the file or folder; empty for a favorite
    std::filesystem::path image = {};  ///< what shows it: itself, or the first image of a set; empty: nothing does
    std::string modelName = {};
    std::string weightsHash = {};
    std::string created = {};
    std::vector<std::string> classes = {};
    GalleryMark mark = {};
    int bestStars = 0;  ///< of itself and, for a set, of its images
    std::optional<double> distance = {};
    int count = 0;  ///< images of a set
};

/// The entries as items, then the favorites that they are about or not.
std::vector<GalleryItem> galleryItems(const GalleryList& gallery, std::span<const Favorite> favorites);
/// The images of the set `entry`.
std::vector<GalleryItem> gallerySetItems(const GalleryEntry& entry, std::span<const GallerySetImage> images);

struct GalleryFilter {
    std::string text = {};  ///< words that are all in the name, the tags, the model's name or the classes
    int stars = 0;          ///< so many or more
    std::optional<GalleryKind> kind = {};  ///< nothing: all

    bool operator==(const GalleryFilter&) const = default;
};

enum class GallerySort {
    date,      ///< newest first
    model,     ///< by the model's name, then by date
    distance,  ///< the nearest to a training image first; those without a distance last
    stars,     ///< most first, then by date
    name
};

bool passes(const GalleryItem& item, const GalleryFilter& filter);

/// The places of those that pass, sorted. Items that are alike keep their order.
std::vector<int> galleryOrder(std::span<const GalleryItem> items, const GalleryFilter& filter, GallerySort sort);

}  // namespace core
