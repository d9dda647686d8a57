#pragma once

#include <QObject>
#include <QString>

#include "ui/controllers/JobRunner.h"
#include "ui/imaging/SampleFrames.h"

namespace ui {

/// Writes sheets of samples as a video off the GUI thread. Destroyed while it does, it leaves no file.
class VideoController : public QObject {
    Q_OBJECT

   public:
    explicit VideoController(QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// Sheets of `columns` by `rows` cells without gaps. Does nothing while busy.
    void start(const SampleFrames& frames, int columns, int rows, const QString& file);
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
