#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/exporting/Recipe.h"

namespace core {

enum class GalleryKind { favorite, image, set, video };

/// "favorite", "image", "set" or "video", as the file has it.
std::string wordOf(GalleryKind kind);

inline constexpr int kMostStars = 5;

/// What a person says of something in the gallery.
struct GalleryMark {
    int stars = 0;  ///< 0 to kMostStars
    std::vector<std::string> tags = {};

    bool empty() const { return stars == 0 && tags.empty(); }
    bool operator==(const GalleryMark&) const = default;
};

/// An image, a video or a set of images that was exported or saved, or what a person says of a favorite, which itself
/// stays in the file of favorites.
struct GalleryEntry {
    std::string id;  ///< 16 digits, 0 to f; of a favorite that of the favorite
    GalleryKind kind = GalleryKind::image;
    std::filesystem::path path = {};    ///< absolute; of a set its folder; empty for a favorite
    std::string modelName = {};         ///< may be empty
    std::string weightsHash = {};       ///< empty where it is not known, or the model was in training
    std::string created = {};           ///< as timestamp() says it; empty for a favorite
    std::optional<Recipe> recipe = {};  ///< of an image
    GalleryMark mark = {};
    std::optional<double> distance = {};             ///< to the nearest training image; of a set the smallest one
    int count = 0;                                   ///< images of a set
    std::string cover = {};                          ///< the first image of a set, relative to its folder
    std::vector<std::string> classes = {};           ///< that the images of a set show, by name
    std::map<std::string, GalleryMark> images = {};  ///< of a set: what is said of its images, by their files' names

    bool operator==(const GalleryEntry&) const = default;
};

/// In the order in which they came. Entries are shared, not copied: a gallery may have 100,000 of them.
using GalleryList = std::vector<std::shared_ptr<const GalleryEntry>>;

/// What two programs made of `base`, together: mine in its order, then what is new in theirs. What one of them removed
/// or changed is removed or changed; where both changed the same entry, mine counts. Takes time in proportion to their
/// number.
GalleryList mergedGalleries(const GalleryList& base, const GalleryList& mine, const GalleryList& theirs);

}  // namespace core
