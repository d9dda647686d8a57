#include "app/commands/DemoImages.h"

#include <algorithm>
#include <vector>

#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/model/Latent.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"

namespace app {

namespace {

constexpr int kSheetSide = 8;        // samples a row and rows
constexpr int kTraversalSteps = 11;  // images a row
constexpr double kTraversalRange = 3.0;
constexpr int kMostEnlarged = 16;
constexpr int kCellSide = 56;  // pixels an image at least, so that small ones can be seen

/// As many columns as `recipe` says.
void writeSheet(const core::ModelSnapshot& snapshot, int threads, const std::vector<core::Latent>& latents,
                core::Recipe recipe, const std::filesystem::path& file) {
    std::vector<core::Image> images = core::Renderer(threads).decode(snapshot, latents);
    const int factor = std::clamp(kCellSide / core::previewShape(snapshot.spec().sample).width, 1, kMostEnlarged);
    recipe.form.enlarge = factor;
    recipe.rows = static_cast<int>(latents.size()) / recipe.columns;
    for (core::Image& image : images) image = core::enlarged(image, factor);
    core::SheetOptions options;
    options.columns = recipe.columns;
    core::writeFileAtomically(file, core::withRecipe(core::encodePng(core::sheet(images, options)), recipe));
}

}  // namespace

void writeSamples(const core::SavedModel& model, int threads, const std::filesystem::path& file) {
    const core::ModelSnapshot& snapshot = *model.snapshot;
    std::vector<core::Latent> latents;
    for (std::uint64_t index = 0; index < kSheetSide * kSheetSide; ++index) {
        latents.push_back(core::sampleLatent(snapshot.latentSize(), 0, index));
    }
    core::Recipe recipe = core::recipeOf(model, kDemoModelName);
    recipe.seed = 0;
    recipe.temperature = 1;
    recipe.columns = kSheetSide;
    writeSheet(snapshot, threads, latents, recipe, file);
}

void writeTraversal(const core::SavedModel& model, int threads, const std::filesystem::path& file) {
    const core::ModelSnapshot& snapshot = *model.snapshot;
    const core::Latent center(static_cast<std::size_t>(snapshot.latentSize()), 0.0F);
    std::vector<core::Latent> latents;
    for (const int dimension : snapshot.statistics().byActivity(snapshot.latentSize())) {
        const auto row = core::traversal(center, dimension, kTraversalSteps, kTraversalRange);
        latents.insert(latents.end(), row.begin(), row.end());
    }
    core::Recipe recipe = core::recipeOf(model, kDemoModelName);
    recipe.columns = kTraversalSteps;
    writeSheet(snapshot, threads, latents, recipe, file);
}

}  // namespace app
