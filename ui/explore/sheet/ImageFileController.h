#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exporting/Recipe.h"
#include "core/model/Latent.h"
#include "core/parameter/Settings.h"
#include "core/project/FavoritesFile.h"
#include "core/sample/image/Image.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// What a sample was generated from, for the recipe in its file.
struct SampleOrigin {
    QString modelName;
    std::string weightsHash;  ///< empty while the model is in training
    core::Latent latent;
    std::vector<core::ClassShare> classes;  ///< empty for a model without classes
    std::optional<std::int64_t> step = {};  ///< of the training that the model is in
};

core::Recipe recipeOf(const SampleOrigin& origin);

/// Writes images and sheets as files, one at a time.
class ImageFileController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// Do nothing while busy. An image of a dataset, or of the person's own, has no recipe.
    void saveImage(const QString& file, core::Image image);
    /// `form`: of core::sampleFileParameters(); empty: as PNG, pixel by pixel. The name's ending counts more.
    void saveSample(const QString& file, core::Image sample, const core::Recipe& recipe,
                    const core::Settings& form = {});
    void saveSheet(const QString& file, std::vector<core::Image> cells, int columns, const core::Recipe& recipe);
};

}  // namespace ui
