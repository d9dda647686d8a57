#include "core/exporting/CentersFile.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/Regenerate.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestLatentFile = 1U << 20;  // bytes

bool isImageFile(const fs::path& file) {
    static constexpr std::array kEndings = {".png", ".jpg", ".jpeg", ".webp"};
    return std::find(kEndings.begin(), kEndings.end(), asciiLower(file.extension().string())) != kEndings.end();
}

bool isManifest(const fs::path& file) {
    std::error_code ignored;
    const std::string ending = asciiLower(file.extension().string());
    return fs::is_directory(file, ignored) || ending == ".jsonl" || ending == ".csv" ||
           file.filename() == "manifest.json";
}

void addRecipe(const Recipe& recipe, const SavedModel& model, const fs::path& file, ExportCenters& centers) {
    if (recipe.latent.empty())
        throw Error("The image %1 is a sheet of many samples, with no latent of its own; choose one sample.",
                    quotedPath(file));
    const ModelSnapshot& snapshot = *model.snapshot;
    const std::vector<std::string>& known = snapshot.spec().classNames;
    const bool classesFit = std::all_of(recipe.classes.begin(), recipe.classes.end(), [&](const ClassShare& part) {
        return std::find(known.begin(), known.end(), part.name) != known.end();
    });
    if (recipe.weightsHash != model.weightsHash || !classesFit ||
        recipe.latent.size() != static_cast<std::size_t>(snapshot.latentSize()))
        throw Error("The latent in %1 is of another model (\"%2\"); choose that model, or a file of this one.",
                    quotedPath(file), shownName(recipe.modelName));
    centers.latents.push_back(recipe.latent);
    centers.classes.push_back(classesOf(recipe.classes, known));
}

void addText(const SavedModel& model, const fs::path& file, ExportCenters& centers) {
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestLatentFile);
    const std::string text(asText(bytes));
    try {
        const ModelSnapshot& snapshot = *model.snapshot;
        const Latent latent = latentFromText(text, snapshot.latentSize());
        centers.classes.push_back(classesFromText(text, snapshot.spec().classNames));
        centers.latents.push_back(latent);
    } catch (const Error& error) {
        throw Error("%1: %2", quotedPath(file), error.message());
    }
}

}  // namespace

ExportCenters centersIn(const std::vector<fs::path>& files, const SavedModel& model) {
    ExportCenters centers;
    for (const fs::path& file : files) {
        checkFileAccess(file);
        if (isImageFile(file)) {
            addRecipe(readRecipe(file), model, file, centers);
        } else if (isManifest(file)) {
            for (const ManifestEntry& entry : readManifest(file)) addRecipe(entry.recipe, model, file, centers);
        } else {
            addText(model, file, centers);
        }
    }
    return centers;
}

ExportCenters centersOf(const std::vector<Favorite>& favorites, const SavedModel& model) {
    ExportCenters centers;
    for (const Favorite& favorite : favorites) {
        if (model.weightsHash.empty() || favorite.weightsHash != model.weightsHash) continue;
        centers.latents.push_back(favorite.latent);
        centers.classes.push_back(classesOf(favorite, model.snapshot->spec().classNames));
    }
    return centers;
}

}  // namespace core
