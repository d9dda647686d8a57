#pragma once

#include <memory>

#include "core/exporting/Exporter.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Exports, one after another.
class ExportController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// On so many threads; the exporter is one of the registry. Does nothing while busy, or without a model that it
    /// needs.
    void start(const core::Exporter& exporter, core::ExportRequest request, int threads, const QString& target);
};

}  // namespace ui
