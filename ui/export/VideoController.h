#pragma once

#include "core/exporting/Recipe.h"
#include "core/sample/image/Image.h"
#include "ui/explore/timeline/SampleFrames.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes sheets of samples as a video, or one of them as an image.
class VideoController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// Sheets of `columns` by `rows` cells without gaps. Does nothing while busy.
    void start(const SampleFrames& frames, int columns, int rows, const QString& file);
    /// One sheet as a PNG file, with a recipe that says of which step of a training it is.
    void saveSheet(const SampleFrames::Frame& frame, int columns, int rows, const QString& file);
};

/// A sheet with gaps, as it is saved, and the recipe that goes with it.
core::Image sheetOf(const SampleFrames::Frame& frame, int columns, int rows);
core::Recipe sheetRecipe(const SampleFrames::Frame& frame, int columns, int rows);

}  // namespace ui
