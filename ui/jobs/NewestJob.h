#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "ui/jobs/JobRunner.h"
#include "ui/jobs/NewestWins.h"

namespace ui {

/// Runs the newest of the jobs that it is given, one at a time, on a thread of its own. A new one takes the place of
/// the one that waits and asks the one that runs to stop, of which nothing more is delivered. Controllers own one as
/// their last member, so that it joins before they go. GUI thread only.
class NewestJob : public QObject {
    Q_OBJECT

   public:
    using Post = JobRunner::Post;
    using Job = JobRunner::Job;

    explicit NewestJob(QObject* parent = nullptr);

    /// Begins `rest` milliseconds later, unless a newer one comes before, and when the one that runs has ended.
    void start(Job job, int rest = 0);
    /// Nothing more comes of any job so far.
    void drop();
    /// One waits or runs, be it only until it has noticed that it is not wanted any more.
    bool busy() const { return busy_; }

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// The newest one failed; the sentence says why.
    void failed(const QString& sentence);

   private:
    struct Numbered {
        int number;
        Job job;
    };

    void begin();
    void setBusy(bool busy);

    NewestWins<Numbered> waiting_;
    int newest_ = 0;   // number of the job whose results are wanted
    int running_ = 0;  // number of the one that was started last
    bool busy_ = false;
    QTimer rest_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
