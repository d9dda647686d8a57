#pragma once

#include <QObject>
#include <QString>

#include "core/exporting/Film.h"
#include "ui/controllers/JobRunner.h"

namespace ui {

/// Writes journeys as films off the GUI thread, with the model as it was at the start. Destroyed while it does, it
/// leaves no file.
class FilmController : public QObject {
    Q_OBJECT

   public:
    explicit FilmController(QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// Does nothing while busy, or without a model.
    void start(core::SnapshotPointer snapshot, const core::Journey& journey, const core::FilmOptions& options,
               const QString& file);
    void cancel();

   Q_SIGNALS:
    void busyChanged(bool busy);
    void progress(int done, int total);
    void finished(const QString& file);
    void cancelled();
    void failed(const QString& sentence);

   private:
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
