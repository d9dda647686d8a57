#pragma once

#include "core/exporting/Film.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes journeys as films, with the model as it was at the start.
class FilmController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// On so many threads. Does nothing while busy, or without a model.
    void start(core::SnapshotPointer snapshot, const core::Journey& journey, const core::FilmOptions& options,
               int threads, const QString& file);
};

}  // namespace ui
