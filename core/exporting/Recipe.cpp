#include "core/exporting/Recipe.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/exporting/DrawnSamples.h"
#include "core/files/JsonNumber.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kRecipeVersion = 1;
constexpr std::int64_t kMostCells = 2000;  // in a row or a column of a sheet
constexpr std::int64_t kLargestEnlargement = 16;
constexpr std::int64_t kHighestFrame = 4320;  // pixels
constexpr const char* kBlockScaling = "blocks";
constexpr const char* kSmoothScaling = "smooth";

Json toJson(const ImageForm& form) {
    Json json{{"format", idOf(form.encoding.format)}};
    const bool webp = form.encoding.format == ImageFileFormat::webp;
    if (webp) json["lossless"] = form.encoding.lossless;
    if (form.encoding.format == ImageFileFormat::jpeg || (webp && !form.encoding.lossless))
        json["quality"] = form.encoding.quality;
    if (form.height > 0) json["height"] = form.height;
    if (form.height == 0) json["enlarge"] = form.enlarge;
    json["scaling"] = form.smooth ? kSmoothScaling : kBlockScaling;
    return json;
}

[[noreturn]] void refuseRecipe(const Message& source, const std::string& key) {
    throw Error("The recipe in %1 is damaged: \"%2\" has a wrong value; use another copy of it.", source, key);
}

ImageFileFormat formatFrom(const std::string& id, const Message& source) {
    try {
        return imageFileFormat(id);
    } catch (const Error&) {
        throw Error("The recipe in %1 is damaged: the image format \"%2\" does not exist; use another copy of it.",
                    source, shownName(id));
    }
}

ImageForm imageFormFrom(const JsonObject& json, const Message& source) {
    ImageForm form;
    form.encoding.format = formatFrom(json.text("format"), source);
    if (json.has("quality")) form.encoding.quality = static_cast<int>(json.integer("quality", 1, 100));
    if (json.has("lossless")) form.encoding.lossless = json.toggle("lossless");
    if (json.has("height")) form.height = static_cast<int>(json.integer("height", 1, kHighestFrame));
    if (form.height == 0) form.enlarge = static_cast<int>(json.integer("enlarge", 1, kLargestEnlargement));
    const std::string scaling = json.text("scaling");
    if (scaling != kBlockScaling && scaling != kSmoothScaling) refuseRecipe(source, "scaling");
    form.smooth = scaling == kSmoothScaling;
    return form;
}

std::vector<ClassShare> sharesFrom(const nlohmann::json& json, const Message& source) {
    std::vector<ClassShare> classes;
    if (!json.is_object()) refuseRecipe(source, "classes");
    for (const auto& [name, share] : json.items()) {
        if (!share.is_number() || share.get<double>() < 0 || share.get<double>() > 1) refuseRecipe(source, "classes");
        classes.push_back({name, share.get<float>()});
    }
    return classes;
}

}  // namespace

Recipe recipeOf(const SavedModel& model, const std::string& modelName) {
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = modelName;
    recipe.weightsHash = model.weightsHash;
    return recipe;
}

Recipe recipeOf(const SavedModel& model, const std::string& modelName, const DrawnSamples& drawn, int index) {
    Recipe recipe = recipeOf(model, modelName);
    recipe.seed = drawn.seed;
    recipe.index = index;
    if (!drawn.isAround()) recipe.temperature = drawn.temperature;
    recipe.classes = namedClasses(drawn.classMix(index), drawn.model.spec().classNames);
    recipe.latent = drawn.latent(index);
    return recipe;
}

Recipe recipeOf(const Favorite& favorite) {
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = favorite.modelName;
    if (!favorite.drawnInTraining) recipe.weightsHash = favorite.weightsHash;
    recipe.classes = favorite.classes;
    recipe.latent = favorite.latent;
    return recipe;
}

Json toJson(const Recipe& recipe) {
    Json json{{"format", "imago-recipe"},
              {"format_version", kRecipeVersion},
              {"program_version", recipe.programVersion},
              {"model", {{"name", recipe.modelName}, {"weights_sha256", recipe.weightsHash}}}};
    if (recipe.step) json["training_step"] = *recipe.step;
    if (recipe.seed) json["seed"] = *recipe.seed;
    if (recipe.index) json["index"] = *recipe.index;
    if (recipe.temperature) json["temperature"] = *recipe.temperature;
    if (!recipe.classes.empty()) {
        // By name, as they are read back: the same recipe gives the same text.
        std::map<std::string, double> shares;
        for (const ClassShare& part : recipe.classes) shares[part.name] = jsonNumber(part.share);
        json["classes"] = shares;
    }
    json["image"] = toJson(recipe.form);
    if (recipe.columns > 0) json["sheet"] = {{"columns", recipe.columns}, {"rows", recipe.rows}};
    if (!recipe.latent.empty()) {
        json["latent"] = Json::array();
        for (const float value : recipe.latent) json["latent"].push_back(jsonNumber(value));
    }
    return json;
}

std::string recipeToText(const Recipe& recipe) {
    return toJson(recipe).dump(-1, ' ', true, Json::error_handler_t::replace);
}

Recipe recipeFromJson(const nlohmann::json& whole, const Message& source) {
    const JsonObject json(whole, source);
    if (json.text("format") != "imago-recipe") refuseRecipe(source, "format");
    json.requireVersion(kRecipeVersion);
    Recipe recipe;
    recipe.programVersion = json.text("program_version");
    recipe.modelName = json.object("model").text("name");
    recipe.weightsHash = json.object("model").text("weights_sha256");
    if (json.has("seed")) {
        if (!json.value("seed").is_number_unsigned()) refuseRecipe(source, "seed");
        recipe.seed = json.value("seed").get<std::uint64_t>();
    }
    if (json.has("training_step"))
        recipe.step = json.integer("training_step", 0, std::numeric_limits<std::int64_t>::max());
    if (json.has("index")) recipe.index = json.integer("index", 0, std::numeric_limits<std::int64_t>::max());
    if (json.has("temperature")) recipe.temperature = json.nonNegative("temperature");
    if (json.has("classes")) recipe.classes = sharesFrom(json.value("classes"), source);
    recipe.form = imageFormFrom(json.object("image"), source);
    if (json.has("sheet")) {
        recipe.columns = static_cast<int>(json.object("sheet").integer("columns", 1, kMostCells));
        recipe.rows = static_cast<int>(json.object("sheet").integer("rows", 1, kMostCells));
    }
    if (json.has("latent")) recipe.latent = json.floats("latent");
    if (!std::all_of(recipe.latent.begin(), recipe.latent.end(), [](float value) { return std::isfinite(value); }))
        refuseRecipe(source, "latent");
    return recipe;
}

Recipe recipeFromText(const std::string& text, const Message& source) {
    return recipeFromJson(parseJson(text, source), source);
}

}  // namespace core
