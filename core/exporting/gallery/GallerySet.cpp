#include "core/exporting/gallery/GallerySet.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/Error.h"
#include "core/base/NaturalOrder.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/Regenerate.h"
#include "core/exporting/VideoFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/JsonFile.h"
#include "core/sample/image/ImageFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestManifest = 1ULL << 30;  // bytes
constexpr const char* kWholeManifest = "manifest.json";
constexpr const char* kDistance = "distance";

using Distances = std::map<std::string, double, std::less<>>;

void addDistance(const nlohmann::json& image, Distances& distances) {
    if (!image.is_object() || !image.contains("file") || !image.contains(kDistance)) return;
    const nlohmann::json& file = image["file"];
    const nlohmann::json& distance = image[kDistance];
    if (file.is_string() && distance.is_number() && distance.get<double>() >= 0)
        distances[file.get<std::string>()] = distance.get<double>();
}

/// Those of the lines; where they have none, those of the manifest beside them. What cannot be read has none.
Distances distancesIn(const fs::path& folder) try {
    Distances distances;
    const std::vector<std::uint8_t> bytes = readFile(folder / kManifestLines, kLargestManifest);
    std::string_view text = asText(bytes);
    // Only where they are: to read JSON takes most of the time.
    if (text.find("\"distance\"") != std::string_view::npos) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            addDistance(nlohmann::json::parse(text.substr(0, end), nullptr, false), distances);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return distances;
    }
    std::error_code ignored;
    if (!fs::exists(folder / kWholeManifest, ignored)) return distances;
    const nlohmann::json whole = readJsonFile(folder / kWholeManifest, kLargestManifest);
    if (whole.contains("images") && whole["images"].is_array())
        for (const nlohmann::json& image : whole["images"]) addDistance(image, distances);
    return distances;
} catch (const std::exception&) {
    return {};
}

/// In the folder and in the folders within.
std::vector<GallerySetImage> imagesIn(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code problem;
    for (fs::recursive_directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
        if (at.depth() > 0) at.disable_recursion_pending();
        if (hasImageExtension(at->path()) && at->is_regular_file(problem))
            files.push_back(at->path().lexically_relative(folder).generic_string());
    }
    std::sort(files.begin(), files.end(), naturallyBefore);
    std::vector<GallerySetImage> images;
    for (const std::string& file : files) images.push_back({file});
    return images;
}

std::optional<Recipe> recipeIn(const fs::path& file) {
    try {
        return readRecipe(file);
    } catch (const Error&) {
        return std::nullopt;  // an image like any other
    }
}

void follow(const Recipe& recipe, GalleryEntry& entry) {
    if (!recipe.modelName.empty()) entry.modelName = recipe.modelName;
    entry.weightsHash = recipe.weightsHash;
}

bool readSetInto(const fs::path& folder, GalleryEntry& entry) {
    const std::vector<GallerySetImage> images = readGallerySet(folder);
    if (images.empty()) return false;
    entry.kind = GalleryKind::set;
    entry.count = static_cast<int>(images.size());
    entry.cover = images.front().file;
    if (images.front().recipe) follow(*images.front().recipe, entry);
    std::set<std::string> classes;
    for (const GallerySetImage& image : images) {
        if (image.recipe)
            for (const ClassShare& part : image.recipe->classes) classes.insert(part.name);
        if (image.distance) entry.distance = std::min(entry.distance.value_or(*image.distance), *image.distance);
    }
    entry.classes.assign(classes.begin(), classes.end());
    return true;
}

}  // namespace

std::vector<GallerySetImage> readGallerySet(const fs::path& folder) {
    checkFileAccess(folder);
    std::error_code ignored;
    if (!fs::exists(folder / kManifestLines, ignored)) return imagesIn(folder);
    const Distances distances = distancesIn(folder);
    std::vector<GallerySetImage> images;
    for (ManifestEntry& entry : readManifest(folder)) {
        GallerySetImage image{std::move(entry.file), std::move(entry.recipe)};
        if (const auto found = distances.find(image.file); found != distances.end()) image.distance = found->second;
        images.push_back(std::move(image));
    }
    return images;
}

std::optional<GalleryEntry> galleryEntryOf(const fs::path& path, const GalleryOrigin& origin) {
    checkFileAccess(path);
    GalleryEntry entry;
    entry.id = newFavoriteId();
    entry.path = fs::absolute(path).lexically_normal();
    if (!entry.path.has_filename()) entry.path = entry.path.parent_path();  // of a folder with a slash at the end
    entry.modelName = origin.modelName;
    entry.weightsHash = origin.weightsHash;
    entry.created = origin.created;
    std::error_code ignored;
    if (fs::is_directory(entry.path, ignored)) {
        if (!readSetInto(entry.path, entry)) return std::nullopt;
        return entry;
    }
    if (!fs::is_regular_file(entry.path, ignored)) return std::nullopt;
    if (hasImageExtension(entry.path)) {
        entry.recipe = recipeIn(entry.path);
        if (entry.recipe) follow(*entry.recipe, entry);
        return entry;
    }
    if (!isVideoName(entry.path)) return std::nullopt;
    entry.kind = GalleryKind::video;
    return entry;
}

}  // namespace core
