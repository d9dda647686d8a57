#include "ui/explore/sheet/ImageFileController.h"

#include <QFileInfo>
#include <utility>

#include "core/exporting/RecipeFile.h"
#include "core/exporting/SampleFile.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Sheet.h"

namespace ui {

core::Recipe recipeOf(const SampleOrigin& origin) {
    core::Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = origin.modelName.toStdString();
    recipe.weightsHash = origin.weightsHash;
    recipe.classes = origin.classes;
    recipe.latent = origin.latent;
    recipe.step = origin.step;
    return recipe;
}

void ImageFileController::saveImage(const QString& file, core::Image image) {
    write(file, 1, [file, image = std::move(image)](const core::JobContext&) {
        core::writePng(file.toStdString(), image);
        return core::Outcome::done;
    });
}

void ImageFileController::saveSample(const QString& file, core::Image sample, const core::Recipe& recipe,
                                     const core::Settings& form) {
    core::Settings settings = form;
    if (settings.parameters().empty()) settings = core::Settings(core::sampleFileParameters(sample.shape()));
    const QString ending = QFileInfo(file).suffix().toLower();
    for (const char* format : {"png", "jpeg", "webp"})
        if (ending == QLatin1String(format)) settings.set("format", std::string(format));
    if (ending == QLatin1String("jpg")) settings.set("format", std::string("jpeg"));
    write(file, 1, [file, recipe, settings, sample = std::move(sample)](const core::JobContext&) {
        core::writeFileAtomically(file.toStdString(), core::sampleFile(sample, settings, recipe));
        return core::Outcome::done;
    });
}

void ImageFileController::saveSheet(const QString& file, std::vector<core::Image> cells, int columns,
                                    const core::Recipe& recipe) {
    write(file, 1, [file, columns, recipe, cells = std::move(cells)](const core::JobContext&) {
        core::SheetOptions options;
        options.columns = columns;
        const core::Existing existing = core::existingNow(file.toStdString());
        core::writeFileAtomically(file.toStdString(),
                                  core::withRecipe(core::encodePng(core::sheet(cells, options)), recipe), existing);
        return core::Outcome::done;
    });
}

}  // namespace ui
