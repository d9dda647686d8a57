#pragma once

#include <vector>

#include "core/sample/image/Image.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes images and sheets as PNG files, one at a time.
class ImageFileController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// Do nothing while busy.
    void saveImage(const QString& file, core::Image image);
    void saveSheet(const QString& file, std::vector<core::Image> cells, int columns);
};

}  // namespace ui
