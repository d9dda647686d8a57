#include "core/exporting/SweepSheet.h"

#include <algorithm>
#include <cstddef>

#include "core/exporting/ColumnLabels.h"
#include "core/exporting/RecipeFile.h"
#include "core/rendering/SweepColumn.h"
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

std::vector<std::uint8_t> sweepSheetFile(std::span<const SnapshotPointer> models, std::span<const std::string> labels,
                                         const std::string& name, const JobContext& context) {
    const std::size_t columns = models.size();
    if (columns == 0) return {};
    std::vector<Image> images(columns * kSweepSheetRows);
    for (std::size_t column = 0; column < columns; ++column) {
        const SweepColumn drawn = sampleColumn(*models[column], kSweepSheetRows, context);
        if (context.stopRequested()) return {};
        for (std::size_t row = 0; row < drawn.size(); ++row)
            images[row * columns + column] =
                enlarged(drawn[row].image, sweepSheetFactor(drawn[row].image.width(), columns));
        context.report(column + 1, columns + 1);  // the file is left
    }
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = name;
    recipe.columns = static_cast<int>(columns);
    recipe.rows = kSweepSheetRows;
    const SheetOptions options{.columns = static_cast<int>(columns)};
    const Image whole = withColumnLabels(sheet(images, options), labels, images.front().width(), options);
    return withRecipe(encodePng(whole), recipe);
}

}  // namespace core
