#include "core/project/FavoritesFile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonNumber.h"
#include "core/files/JsonObject.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "favourites.json";
constexpr const char* kImages = "favourites";
constexpr const char* kFavoritesFormat = "imago-favourites";
constexpr std::int64_t kFavoritesVersion = 1;
constexpr std::uint64_t kLargestFavorites = 64ULL << 20;
constexpr std::uint64_t kLargestImage = 8ULL << 20;
constexpr std::int64_t kLargestSide = 1024;  // pixels of an image
constexpr std::size_t kIdDigits = 16;

/// Anything else could lead out of the folder of the images.
bool isId(const std::string& text) {
    return text.size() == kIdDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

fs::path imageFile(const fs::path& project, const std::string& id) {
    return project / kImages / (id + ".png");
}

Image readPreview(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return {};
    try {
        const auto bytes = readFile(file, kLargestImage);
        const auto header = readImageHeader(bytes);
        if (!header || header->width > kLargestSide || header->height > kLargestSide) return {};
        return decodeImage(bytes).image;
    } catch (const Error&) {
        return {};
    }
}

/// Those that the file names now; none where it is not there, or damaged.
std::set<std::string> idsIn(const fs::path& file) try {
    std::set<std::string> ids;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return ids;
    const nlohmann::json json = readJsonFile(file, kLargestFavorites);
    for (const nlohmann::json& entry : json.at("favourites"))
        if (const std::string id = entry.at("id").get<std::string>(); isId(id)) ids.insert(id);
    return ids;
} catch (const std::exception&) {
    return {};
}

[[noreturn]] void refuse(const std::string& file, const Message& what) {
    throw Error("%1 is damaged: %2; use another copy of it.", file, what);
}

std::vector<ClassShare> readClasses(const JsonObject& object, const std::string& file) {
    const nlohmann::json& list = object.value("classes");
    if (!list.is_array()) refuse(file, Message("the classes of a favorite are not a list"));
    std::vector<ClassShare> classes;
    double sum = 0;
    for (const nlohmann::json& entry : list) {
        const JsonObject part(entry, file, "favourites.classes");
        const double share = part.number("share");
        if (!(share >= 0 && share <= 1)) refuse(file, Message("the share of a class is not a number from 0 to 1"));
        classes.push_back({part.text("name"), static_cast<float>(share)});
        sum += share;
    }
    constexpr double kRounding = 1e-3;
    if (!classes.empty() && std::abs(sum - 1) > kRounding)
        refuse(file, Message("the shares of the classes of a favorite do not add up to 1"));
    return classes;
}

constexpr const char* kModelPath = "model_path";
constexpr const char* kDrawnInTraining = "drawn_in_training";

/// What is no path, as ":embedded", stays as it is.
bool isPath(const std::string& text) {
    return !text.empty() && text.front() != ':';
}

std::string pathInFile(const std::string& model, const fs::path& project) {
    if (!isPath(model)) return model;
    const fs::path inside = fs::path(model).lexically_relative(fs::absolute(project).lexically_normal());
    const bool within = !inside.empty() && *inside.begin() != "..";
    return within ? inside.generic_string() : model;
}

std::string pathFromFile(const std::string& text, const fs::path& project) {
    return isPath(text) ? (fs::absolute(project) / text).lexically_normal().string() : text;
}

Favorite readFavorite(const JsonObject& object, const std::string& file) {
    Favorite favorite{object.text("id"),
                      object.text("name"),
                      object.floats("latent"),
                      readClasses(object, file),
                      object.text("weights"),
                      object.text("model"),
                      object.text("created"),
                      {},
                      object.has(kModelPath) ? object.text(kModelPath) : std::string(),
                      object.has(kDrawnInTraining) && object.value(kDrawnInTraining) == true};
    if (!isId(favorite.id)) refuse(file, Message("the \"id\" of a favorite is not 16 hexadecimal digits (0 to f)"));
    const auto finite = [](float value) { return std::isfinite(value); };
    if (favorite.latent.empty() || !std::all_of(favorite.latent.begin(), favorite.latent.end(), finite))
        refuse(file, Message("the latent of a favorite is not a list of finite numbers"));
    return favorite;
}

nlohmann::ordered_json toJson(const Favorite& favorite, const fs::path& project) {
    nlohmann::ordered_json latent = nlohmann::ordered_json::array();
    for (const float value : favorite.latent) latent.push_back(jsonNumber(value));
    nlohmann::ordered_json classes = nlohmann::ordered_json::array();
    for (const ClassShare& part : favorite.classes)
        classes.push_back({{"name", part.name}, {"share", jsonNumber(part.share)}});
    nlohmann::ordered_json json = {
        {"id", favorite.id},          {"name", favorite.name},           {"latent", latent},
        {"classes", classes},         {"weights", favorite.weightsHash}, {"model", favorite.modelName},
        {"created", favorite.created}};
    if (favorite.drawnInTraining) json[kDrawnInTraining] = true;
    if (!favorite.modelPath.empty()) json[kModelPath] = pathInFile(favorite.modelPath, project);
    return json;
}

}  // namespace

std::string newFavoriteId() {
    std::random_device device;
    std::ostringstream text;
    text << std::hex << std::setfill('0');
    for (int half = 0; half < 2; ++half) text << std::setw(8) << (device() & 0xFFFFFFFFU);
    return text.str();
}

std::vector<ClassShare> namedClasses(const ClassMix& mix, const std::vector<std::string>& classNames) {
    std::vector<ClassShare> classes;
    for (const ClassWeight& part : mix)
        classes.push_back({classNames.at(static_cast<std::size_t>(part.index)), part.weight});
    return classes;
}

ClassMix classesOf(const std::vector<ClassShare>& shares, const std::vector<std::string>& classNames) {
    ClassMix mix;
    for (const ClassShare& part : shares) mix.push_back({classIndex(part.name, classNames), part.share});
    return mix;
}

fs::path favoritesFile(const fs::path& project) {
    return project / kFile;
}

void writeFavorites(const fs::path& project, const std::vector<Favorite>& favorites) {
    checkFileAccess(project);
    std::error_code ignored;
    fs::create_directories(project / kImages, ignored);  // what is wrong shows when files are written
    // Other images in that folder are not ours to remove.
    std::set<std::string> stale = idsIn(project / kFile);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Favorite& favorite : favorites) {
        const fs::path file = imageFile(project, favorite.id);
        if (!favorite.image.empty() && !fs::exists(file, ignored)) writePng(file, favorite.image);
        list.push_back(toJson(favorite, project));
        stale.erase(favorite.id);
    }
    const nlohmann::ordered_json json = {
        {"format", kFavoritesFormat}, {"format_version", kFavoritesVersion}, {"favourites", list}};
    writeFileAtomically(project / kFile,
                        json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    for (const std::string& id : stale) fs::remove(imageFile(project, id), ignored);
}

std::vector<Favorite> readFavorites(const fs::path& project) {
    const fs::path file = project / kFile;
    checkFileAccess(file);
    if (isMissing(file)) return {};
    const nlohmann::json json = readJsonFile(file, kLargestFavorites);
    const std::string name = quotedPath(file);
    const JsonObject object(json, name);
    if (object.text("format") != kFavoritesFormat)
        throw Error("%1 does not contain favorites; move it elsewhere.", name);
    object.requireVersion(kFavoritesVersion);
    const nlohmann::json& list = object.value("favourites");
    if (!list.is_array()) refuse(name, Message("its favorites are not a list"));
    std::vector<Favorite> favorites;
    std::set<std::string> ids;
    for (const nlohmann::json& entry : list) {
        favorites.push_back(readFavorite(JsonObject(entry, name, "favourites"), name));
        if (!ids.insert(favorites.back().id).second) refuse(name, Message("two favorites have the same \"id\""));
    }
    for (Favorite& favorite : favorites) {
        favorite.image = readPreview(imageFile(project, favorite.id));
        favorite.modelPath = pathFromFile(favorite.modelPath, project);
    }
    return favorites;
}

}  // namespace core
