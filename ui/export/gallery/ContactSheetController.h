#pragma once

#include <vector>

#include "core/exporting/gallery/ContactSheet.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes contact sheets of what is chosen in the gallery.
class ContactSheetController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// As a PNG or PDF file, by the name's ending. Does nothing while busy.
    void start(std::vector<core::ContactImage> images, core::ContactSheetOptions options, const QString& file);
};

}  // namespace ui
