#include "core/exporting/gallery/GalleryItems.h"

#include <algorithm>
#include <limits>
#include <sstream>
#include <string_view>
#include <unordered_map>

#include "core/base/AsciiCase.h"
#include "core/base/NaturalOrder.h"

namespace core {

namespace {

bool contains(const std::string& text, const std::string& word) {
    return asciiLower(text).find(word) != std::string::npos;
}

bool contains(const std::vector<std::string>& texts, const std::string& word) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return contains(text, word); });
}

std::vector<std::string> namesOf(const std::vector<ClassShare>& classes) {
    std::vector<std::string> names;
    for (const ClassShare& part : classes) names.push_back(part.name);
    return names;
}

GalleryItem itemOf(const GalleryEntry& entry) {
    GalleryItem item{.key = entry.id, .entry = entry.id};
    item.kind = entry.kind;
    item.name = entry.path.filename().string();
    item.path = entry.path;
    if (entry.kind == GalleryKind::image || entry.kind == GalleryKind::video) item.image = entry.path;
    if (entry.kind == GalleryKind::set && !entry.cover.empty()) item.image = entry.path / entry.cover;
    item.modelName = entry.modelName;
    item.weightsHash = entry.weightsHash;
    item.created = entry.created;
    item.classes = entry.recipe ? namesOf(entry.recipe->classes) : entry.classes;
    item.mark = entry.mark;
    item.bestStars = entry.mark.stars;
    for (const auto& [file, mark] : entry.images) item.bestStars = std::max(item.bestStars, mark.stars);
    item.distance = entry.distance;
    item.count = entry.count;
    return item;
}

double distanceOf(const GalleryItem& item) {
    return item.distance.value_or(std::numeric_limits<double>::infinity());
}

}  // namespace

std::vector<GalleryItem> galleryItems(const GalleryList& gallery, std::span<const Favorite> favorites) {
    std::vector<GalleryItem> items;
    items.reserve(gallery.size() + favorites.size());
    std::unordered_map<std::string, const GalleryEntry*> said;  // of favorites
    for (const auto& entry : gallery) {
        if (entry->kind == GalleryKind::favorite) {
            said.emplace(entry->id, entry.get());
        } else {
            items.push_back(itemOf(*entry));
        }
    }
    for (const Favorite& favorite : favorites) {
        GalleryItem item{.key = favorite.id, .entry = favorite.id};
        item.kind = GalleryKind::favorite;
        item.name = favorite.name;
        item.modelName = favorite.modelName;
        item.weightsHash = favorite.weightsHash;
        item.created = favorite.created;
        item.classes = namesOf(favorite.classes);
        if (const auto found = said.find(favorite.id); found != said.end()) item.mark = found->second->mark;
        item.bestStars = item.mark.stars;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<GalleryItem> gallerySetItems(const GalleryEntry& entry, std::span<const GallerySetImage> images) {
    std::vector<GalleryItem> items;
    items.reserve(images.size());
    for (const GallerySetImage& image : images) {
        GalleryItem item{.key = entry.id + '/' + image.file, .entry = entry.id, .file = image.file};
        item.name = image.file;
        item.path = entry.path / image.file;
        item.image = item.path;
        item.modelName = image.recipe ? image.recipe->modelName : entry.modelName;
        item.weightsHash = image.recipe ? image.recipe->weightsHash : entry.weightsHash;
        item.created = entry.created;
        if (image.recipe) item.classes = namesOf(image.recipe->classes);
        if (const auto found = entry.images.find(image.file); found != entry.images.end()) item.mark = found->second;
        item.bestStars = item.mark.stars;
        item.distance = image.distance;
        items.push_back(std::move(item));
    }
    return items;
}

bool passes(const GalleryItem& item, const GalleryFilter& filter) {
    if (item.bestStars < filter.stars) return false;
    if (filter.kind && item.kind != *filter.kind) return false;
    std::istringstream words(asciiLower(filter.text));
    for (std::string word; words >> word;)
        if (!contains(item.name, word) && !contains(item.modelName, word) && !contains(item.mark.tags, word) &&
            !contains(item.classes, word))
            return false;
    return true;
}

std::vector<int> galleryOrder(std::span<const GalleryItem> items, const GalleryFilter& filter, GallerySort sort) {
    std::vector<int> order;
    for (std::size_t place = 0; place < items.size(); ++place)
        if (passes(items[place], filter)) order.push_back(static_cast<int>(place));
    const auto before = [&](int left, int right) {
        const GalleryItem& one = items[static_cast<std::size_t>(left)];
        const GalleryItem& other = items[static_cast<std::size_t>(right)];
        switch (sort) {
            case GallerySort::model:
                if (one.modelName != other.modelName) return naturallyBefore(one.modelName, other.modelName);
                break;
            case GallerySort::distance:
                if (distanceOf(one) != distanceOf(other)) return distanceOf(one) < distanceOf(other);
                break;
            case GallerySort::stars:
                if (one.mark.stars != other.mark.stars) return one.mark.stars > other.mark.stars;
                break;
            case GallerySort::name:
                return naturallyBefore(one.name, other.name);
            case GallerySort::date:
                break;
        }
        return one.created > other.created;  // UTC in one form: the order of the texts is that of the times
    };
    std::stable_sort(order.begin(), order.end(), before);
    return order;
}

}  // namespace core
