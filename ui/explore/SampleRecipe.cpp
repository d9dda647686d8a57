#include "ui/explore/SampleRecipe.h"

#include <QByteArray>
#include <vector>

#include "core/exporting/RecipeFile.h"
#include "core/sample/image/ImageFile.h"
#include "ui/common/QtImage.h"
#include "ui/explore/sheet/ImageFileController.h"

namespace ui {

core::Recipe recipeOf(const Session& session, const ShownSample& sample) {
    if (sample.recipe) return *sample.recipe;
    SampleOrigin origin{session.modelName(), session.weightsHash(), sample.latent,
                        core::namedClasses(sample.classes, session.classNames())};
    if (origin.weightsHash.empty() && session.snapshot()) origin.step = session.snapshot()->step();
    return recipeOf(origin);
}

core::Recipe recipeOfSheet(const Session& session, const core::ClassMix& classes, int columns, int rows) {
    core::Recipe recipe = recipeOf(session, ShownSample{{}, classes});
    recipe.columns = columns;
    recipe.rows = rows;
    return recipe;
}

QMimeData* clipboardSample(const QImage& image, const core::Recipe& recipe) {
    auto* data = new QMimeData();
    data->setImageData(image);
    // Programs that paste a file get it with its recipe; the size of one sample is encoded in no time.
    const std::vector<std::uint8_t> png = core::withRecipe(core::encodePng(fromQImage(image)), recipe);
    data->setData(QStringLiteral("image/png"),
                  QByteArray(reinterpret_cast<const char*>(png.data()), static_cast<qsizetype>(png.size())));
    return data;
}

}  // namespace ui
