#include "core/exporting/SweepSheet.h"

#include <algorithm>
#include <utility>

#include "core/exporting/RecipeFile.h"
#include "core/rendering/Renderer.h"
#include "core/rendering/SamplePoints.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

constexpr int kNarrowestColumn = 96;  // pixels, to look at
constexpr int kWidestSheet = 16'000;

/// How many times as large samples of this width are drawn, so that a column can be looked at and a sheet of many still
/// be opened.
int sweepSheetFactor(int width, std::size_t columns) {
    const int wanted = (kNarrowestColumn + width - 1) / width;
    const auto possible = kWidestSheet / (static_cast<std::int64_t>(columns) * width);
    return static_cast<int>(std::clamp<std::int64_t>(wanted, 1, std::max<std::int64_t>(possible, 1)));
}

}  // namespace

std::vector<std::uint8_t> sweepSheetFile(std::span<const SnapshotPointer> models, const std::string& name,
                                         const JobContext& context) {
    const std::size_t columns = models.size();
    if (columns == 0) return {};
    std::vector<Image> images(columns * kSweepSheetRows);
    Renderer renderer(context.threads());
    for (std::size_t column = 0; column < columns; ++column) {
        if (context.stopRequested()) return {};
        const SamplePoints points = samplePoints(*models[column], kSweepSheetRows);
        std::vector<Latent> latents;
        std::vector<ClassMix> classes;
        for (int row = 0; row < kSweepSheetRows; ++row) {
            // Of a conditional model each row of points is one latent: along the diagonal the class differs, too.
            const auto point = static_cast<std::size_t>(row * points.columns + row % points.columns);
            latents.push_back(points.latents[point]);
            if (!points.classes.empty()) classes.push_back(points.classes[point]);
        }
        std::vector<Image> drawn = renderer.decode(*models[column], latents, classes);
        for (std::size_t row = 0; row < drawn.size(); ++row)
            images[row * columns + column] = enlarged(drawn[row], sweepSheetFactor(drawn[row].width(), columns));
    }
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = name;
    recipe.columns = static_cast<int>(columns);
    recipe.rows = kSweepSheetRows;
    return withRecipe(encodePng(sheet(images, {.columns = static_cast<int>(columns)})), recipe);
}

}  // namespace core
