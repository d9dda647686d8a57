#include "core/exporting/TrainingSheet.h"

#include "core/exporting/RecipeFile.h"
#include "core/sample/image/ImageFile.h"

namespace core {

std::vector<std::uint8_t> trainingSheetFile(const Image& sheet, const StepSheet& what) {
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = what.run;
    recipe.step = what.step;
    recipe.seed = what.seed;
    if (what.seed) recipe.temperature = 1.0;
    recipe.columns = what.columns;
    recipe.rows = what.rows;
    return withRecipe(encodePng(sheet), recipe);
}

}  // namespace core
