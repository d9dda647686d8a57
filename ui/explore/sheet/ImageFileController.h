#pragma once

#include <string>
#include <vector>

#include "core/model/Latent.h"
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
};

/// Writes images and sheets as PNG files, one at a time.
class ImageFileController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// Do nothing while busy.
    void saveImage(const QString& file, core::Image image);
    void saveSample(const QString& file, core::Image sample, const SampleOrigin& origin);
    void saveSheet(const QString& file, std::vector<core::Image> cells, int columns);
};

}  // namespace ui
