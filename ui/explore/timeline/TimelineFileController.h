#pragma once

#include <QObject>
#include <QString>

#include "ui/explore/Session.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

/// Reads timelines from files and writes them, on a thread of its own. A file says which model its timeline was made
/// with, as far as that is known.
class TimelineFileController : public QObject {
    Q_OBJECT

   public:
    TimelineFileController(const Session& session, TimelineController& timeline, QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// The timeline of `file`, which may be a video of one, takes the place of this one. Does nothing while busy, or
    /// without a model (of a video it then says which it needs).
    void open(const QString& file);
    /// Does nothing while busy.
    void save(const QString& file);

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// `foreign`: it was made with other weights than the open model's.
    void opened(const QString& file, bool foreign);
    void saved(const QString& file);
    void failed(const QString& sentence);
    /// A video is of another model than the open one: `sentence` says which it needs.
    void refused(const QString& sentence);

   private:
    void start(JobRunner::Job job);

    const Session& session_;
    TimelineController& timeline_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
