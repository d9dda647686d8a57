#pragma once

#include <memory>

#include "core/exporting/ImageSet.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes image sets, each into a folder of its own.
class ExportController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// On so many threads. Does nothing while busy, or without a model.
    void start(std::shared_ptr<const core::SavedModel> model, const QString& modelName,
               const core::ImageSetOptions& options, int threads, const QString& folder);
};

}  // namespace ui
