#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <span>

#include "core/base/Error.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/FileNamePart.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/JsonNumber.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// "003-Long-sleeves.png": in the person's order, and no two alike.
std::string favoriteFile(std::size_t place, const Favorite& favorite) {
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%03zu", place + 1);
    const std::string name = fileNamePart(favorite.name);
    return std::string(number.data()) + (name.empty() ? "" : "-") + name + ".png";
}

/// What is kept; else what the model draws there, where it is the favorite's; else nothing.
Image imageOf(const Favorite& favorite, const SavedModel* model, Renderer& renderer) {
    if (!favorite.image.empty() || model == nullptr || favorite.weightsHash.empty() ||
        model->weightsHash != favorite.weightsHash)
        return favorite.image;
    const ClassMix classes = classesOf(favorite, model->snapshot->spec().classNames);
    return renderer.decode(*model->snapshot, std::span(&favorite.latent, 1), std::span(&classes, 1)).front();
}

nlohmann::ordered_json manifestEntry(const Favorite& favorite, const std::string& file) {
    nlohmann::ordered_json latent = nlohmann::ordered_json::array();
    for (const float value : favorite.latent) latent.push_back(jsonNumber(value));
    nlohmann::ordered_json entry = {
        {"name", favorite.name},       {"file", file.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(file)},
        {"model", favorite.modelName}, {"weights_sha256", favorite.weightsHash},
        {"created", favorite.created}, {"latent", std::move(latent)}};
    if (favorite.classes.empty()) return entry;
    nlohmann::ordered_json classes = nlohmann::ordered_json::object();
    for (const ClassShare& part : favorite.classes) classes[part.name] = jsonNumber(part.share);
    entry["classes"] = std::move(classes);
    return entry;
}

Outcome writeFavoriteSet(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    if (request.favorites.empty()) throw Error("There are no favorites to export; save a sample as a favorite first.");
    AtomicFolder target(folder);
    Renderer renderer(context.threads());
    nlohmann::ordered_json images = nlohmann::ordered_json::array();
    for (std::size_t place = 0; place < request.favorites.size(); ++place) {
        if (context.stopRequested()) return Outcome::cancelled;
        const Favorite& favorite = request.favorites[place];
        const Image image = imageOf(favorite, request.model.get(), renderer);
        const std::string file = image.empty() ? std::string() : favoriteFile(place, favorite);
        if (!file.empty()) target.write(file, imageFile(toSample(image), recipeOf(favorite)));
        images.push_back(manifestEntry(favorite, file));
        context.report(place + 1, request.favorites.size());
    }
    const nlohmann::ordered_json manifest = {{"format", "imago-favorite-set"},
                                             {"format_version", 1},
                                             {"program_version", IMAGO_VERSION},
                                             {"favorites", std::move(images)}};
    target.write("manifest.json",
                 manifest.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    return Outcome::done;
}

}  // namespace

Exporter favoritesExporter() {
    Exporter exporter;
    exporter.id = "favorites";
    exporter.label = "Favorites";
    exporter.help =
        "A folder with a PNG file for each favorite, as it was saved, and a manifest with the names, models, latents "
        "and classes.";
    exporter.subject = ExportSubject::favorites;
    exporter.needsModel = false;
    exporter.write = writeFavoriteSet;
    return exporter;
}

}  // namespace core
