#include "core/exporting/gallery/GalleryEntry.h"

#include <unordered_map>

namespace core {

namespace {

using ById = std::unordered_map<std::string, std::shared_ptr<const GalleryEntry>>;

ById byId(const GalleryList& list) {
    ById entries;
    for (const auto& entry : list) entries.emplace(entry->id, entry);
    return entries;
}

/// Null where there is none.
std::shared_ptr<const GalleryEntry> find(const ById& entries, const std::string& id) {
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : found->second;
}

}  // namespace

std::string wordOf(GalleryKind kind) {
    switch (kind) {
        case GalleryKind::favorite:
            return "favorite";
        case GalleryKind::image:
            return "image";
        case GalleryKind::set:
            return "set";
        case GalleryKind::video:
            return "video";
    }
    return {};
}

GalleryList mergedGalleries(const GalleryList& base, const GalleryList& mine, const GalleryList& theirs) {
    const ById before = byId(base);
    const ById own = byId(mine);
    const ById others = byId(theirs);
    GalleryList merged;
    for (const auto& entry : mine) {
        const auto old = find(before, entry->id);
        const auto other = find(others, entry->id);
        const bool untouched = old != nullptr && *old == *entry;
        if (untouched && other == nullptr) continue;
        merged.push_back(untouched ? other : entry);
    }
    for (const auto& entry : theirs) {
        if (own.contains(entry->id)) continue;
        const auto old = find(before, entry->id);
        if (old == nullptr || !(*old == *entry)) merged.push_back(entry);
    }
    return merged;
}

}  // namespace core
