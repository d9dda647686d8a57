#include "ui/explore/sheet/ImageFileController.h"

#include <utility>

#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Sheet.h"

namespace ui {

void ImageFileController::saveImage(const QString& file, core::Image image) {
    write(file, 1, [file, image = std::move(image)](const core::JobContext&) {
        core::writePng(file.toStdString(), image);
        return core::Outcome::done;
    });
}

void ImageFileController::saveSample(const QString& file, core::Image sample, const SampleOrigin& origin) {
    core::Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = origin.modelName.toStdString();
    recipe.weightsHash = origin.weightsHash;
    recipe.classes = origin.classes;
    recipe.latent = origin.latent;
    write(file, 1, [file, recipe, sample = std::move(sample)](const core::JobContext&) {
        core::writeFileAtomically(file.toStdString(), core::withRecipe(core::encodePng(sample), recipe));
        return core::Outcome::done;
    });
}

void ImageFileController::saveSheet(const QString& file, std::vector<core::Image> cells, int columns) {
    write(file, 1, [file, columns, cells = std::move(cells)](const core::JobContext&) {
        core::SheetOptions options;
        options.columns = columns;
        const core::Existing existing = core::existingNow(file.toStdString());
        core::writePng(file.toStdString(), core::sheet(cells, options), existing);
        return core::Outcome::done;
    });
}

}  // namespace ui
