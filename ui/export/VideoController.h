#pragma once

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
    /// One sheet as a PNG file.
    void saveSheet(const QImage& atlas, int columns, int rows, const QString& file);
};

}  // namespace ui
