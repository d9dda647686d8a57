#pragma once

#include <QObject>
#include <QString>
#include <functional>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

/// What controllers have in common that write one file or folder off the GUI thread, with progress. Destroyed while it
/// writes, it leaves none.
class FileWriter : public QObject {
    Q_OBJECT

   public:
    explicit FileWriter(QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    void cancel();

   Q_SIGNALS:
    void busyChanged(bool busy);
    void progress(int done, int total);
    /// What became of it, once the next one may be written.
    void finished(const QString& file);
    void cancelled();
    void failed(const QString& sentence);

   protected:
    /// Runs on a thread of its own.
    using Write = std::function<core::Outcome(const core::JobContext& context)>;
    /// `threads` that it may take. Does nothing while busy.
    void write(const QString& file, int threads, Write write);

   private:
    std::function<void()> tell_;  // what became of the one that is written
    JobRunner runner_;            // last: joins first
};

}  // namespace ui
