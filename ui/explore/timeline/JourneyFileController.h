#pragma once

#include <QObject>
#include <QString>

#include "ui/explore/Session.h"
#include "ui/explore/timeline/JourneyController.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

/// Reads journeys from files and writes them, on a thread of its own. A file says which model its journey was made
/// with, as far as that is known.
class JourneyFileController : public QObject {
    Q_OBJECT

   public:
    JourneyFileController(const Session& session, JourneyController& journey, QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// The journey of `file` takes the place of this one. Does nothing while busy, or without a model.
    void open(const QString& file);
    /// Does nothing while busy.
    void save(const QString& file);

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// `foreign`: it was made with other weights than the open model's.
    void opened(const QString& file, bool foreign);
    void saved(const QString& file);
    void failed(const QString& sentence);

   private:
    void start(JobRunner::Job job);

    const Session& session_;
    JourneyController& journey_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
