#include "core/exporting/gallery/GalleryFile.h"

#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kGalleryFile = "gallery.json";
constexpr const char* kGalleryFormat = "imago-gallery";
constexpr std::int64_t kGalleryVersion = 1;
constexpr std::uint64_t kLargestGallery = 1ULL << 30;  // bytes
constexpr std::size_t kGalleryIdDigits = 16;
constexpr std::array kGalleryKinds = {GalleryKind::favorite, GalleryKind::image, GalleryKind::set, GalleryKind::video};

[[noreturn]] void refuseGallery(const std::string& file, const Message& what) {
    throw Error("%1 is damaged: %2; use another copy of it.", file, what);
}

std::string placeInProject(const fs::path& path, const fs::path& project) {
    const fs::path inside = path.lexically_relative(project);
    const bool within = !inside.empty() && *inside.begin() != "..";
    return (within ? inside : path).generic_string();
}

void addMark(Json& json, const GalleryMark& mark) {
    if (mark.stars > 0) json["stars"] = mark.stars;
    if (!mark.tags.empty()) json["tags"] = mark.tags;
}

GalleryMark readMark(const JsonObject& object) {
    GalleryMark mark;
    if (object.has("stars")) mark.stars = static_cast<int>(object.integer("stars", 0, kMostStars));
    if (object.has("tags")) mark.tags = object.texts("tags");
    return mark;
}

Json toJson(const GalleryEntry& entry, const fs::path& project) {
    Json json = {{"id", entry.id}, {"kind", wordOf(entry.kind)}};
    if (!entry.path.empty()) json["path"] = placeInProject(entry.path, project);
    if (entry.kind != GalleryKind::favorite) {
        json["model"] = entry.modelName;
        json["weights"] = entry.weightsHash;
        json["created"] = entry.created;
    }
    addMark(json, entry.mark);
    if (entry.distance) json["distance"] = *entry.distance;
    if (entry.kind == GalleryKind::set) {
        json["count"] = entry.count;
        json["cover"] = entry.cover;
        if (!entry.classes.empty()) json["classes"] = entry.classes;
        for (const auto& [file, mark] : entry.images) {
            if (mark.empty()) continue;
            Json said = Json::object();
            addMark(said, mark);
            json["images"][file] = std::move(said);
        }
    }
    if (entry.recipe) json["recipe"] = core::toJson(*entry.recipe);
    return json;
}

GalleryKind kindFrom(const std::string& word, const std::string& file) {
    for (const GalleryKind kind : kGalleryKinds)
        if (wordOf(kind) == word) return kind;
    refuseGallery(file, Message("an entry is neither an image, a set, a video nor a favorite"));
}

GalleryEntry readEntry(const JsonObject& object, const fs::path& project, const std::string& file) {
    GalleryEntry entry;
    entry.id = object.text("id");
    if (entry.id.size() != kGalleryIdDigits || entry.id.find_first_not_of("0123456789abcdef") != std::string::npos)
        refuseGallery(file, Message("the \"id\" of an entry is not 16 hexadecimal digits (0 to f)"));
    entry.kind = kindFrom(object.text("kind"), file);
    entry.mark = readMark(object);
    if (entry.kind == GalleryKind::favorite) return entry;
    entry.path = (project / object.text("path")).lexically_normal();
    entry.modelName = object.text("model");
    entry.weightsHash = object.text("weights");
    entry.created = object.text("created");
    if (object.has("distance")) entry.distance = object.nonNegative("distance");
    if (object.has("recipe")) entry.recipe = recipeFromJson(object.value("recipe"), Message::verbatim(file));
    if (entry.kind != GalleryKind::set) return entry;
    entry.count = static_cast<int>(object.integer("count", 0, std::numeric_limits<int>::max()));
    entry.cover = object.text("cover");
    if (object.has("classes")) entry.classes = object.texts("classes");
    if (object.has("images")) {
        const JsonObject images = object.object("images");
        for (const auto& [name, said] : images.json().items())
            entry.images[name] = readMark(JsonObject(said, file, "entries.images"));
    }
    return entry;
}

}  // namespace

fs::path galleryFile(const fs::path& project) {
    return project / kGalleryFile;
}

void writeGallery(const fs::path& project, const GalleryList& gallery) {
    const fs::path folder = fs::absolute(project).lexically_normal();
    Json list = Json::array();
    for (const auto& entry : gallery) list.push_back(toJson(*entry, folder));
    const Json json = {{"format", kGalleryFormat}, {"format_version", kGalleryVersion}, {"entries", std::move(list)}};
    writeFileAtomically(galleryFile(project), json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

GalleryList readGallery(const fs::path& project) {
    const fs::path file = galleryFile(project);
    checkFileAccess(file);
    if (isMissing(file)) return {};
    const nlohmann::json json = readJsonFile(file, kLargestGallery);
    const std::string name = quotedPath(file);
    const JsonObject object(json, name);
    if (object.text("format") != kGalleryFormat) throw Error("%1 is not a gallery; move it elsewhere.", name);
    object.requireVersion(kGalleryVersion);
    const nlohmann::json& list = object.value("entries");
    if (!list.is_array()) refuseGallery(name, Message("its entries are not a list"));
    const fs::path folder = fs::absolute(project).lexically_normal();
    GalleryList gallery;
    std::set<std::string> ids;
    for (const nlohmann::json& each : list) {
        gallery.push_back(
            std::make_shared<const GalleryEntry>(readEntry(JsonObject(each, name, "entries"), folder, name)));
        if (!ids.insert(gallery.back()->id).second) refuseGallery(name, Message("two entries have the same \"id\""));
    }
    return gallery;
}

}  // namespace core
