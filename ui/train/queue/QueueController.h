#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/RunQueue.h"
#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/jobs/FolderWatcher.h"
#include "ui/jobs/JobRunner.h"
#include "ui/train/TrainingController.h"
#include "ui/train/TrainingHome.h"

namespace ui {

/// What the studio does with the queue of its project.
enum class QueueWork {
    idle,       ///< nothing before somebody asks for it
    held,       ///< a training that was started by hand goes first
    claiming,   ///< it looks for the entry whose turn it is
    opening,    ///< the dataset of that
    training,   ///< that
    recording,  ///< how that ended
};

/// The trainings that wait in the studio's project, read again whenever the file changes, whoever changed it; what a
/// person does with them; and, once a person asks for it, one training after the other, each by the TrainingController,
/// on a dataset of its own. A training that is stopped waits again and resumes at its next turn; then the queue stops,
/// too. One that fails says why in the list, and the next begins; where all would fail of the same, such as a full
/// disk, the queue stops instead. GUI thread only.
class QueueController : public QObject {
    Q_OBJECT

   public:
    QueueController(Session& session, StudioProject& project, TrainingController& training,
                    const DatasetController& datasets, QObject* parent = nullptr);

    /// In the order in which they run.
    const std::vector<core::QueueEntry>& entries() const { return entries_; }
    /// Null where there is none.
    const core::QueueEntry* find(std::int64_t id) const;
    /// The list has been read once.
    bool loaded() const { return loaded_; }
    /// Why it could not be read the last time; empty where it could.
    const QString& problem() const { return problem_; }
    void refresh();

    QueueWork work() const { return work_; }
    bool isWorking() const { return work_ != QueueWork::idle; }
    /// It works, and somebody has asked it to stop.
    bool isStopping() const { return isWorking() && stopping_; }
    /// The entry whose turn it is here; 0: none.
    std::int64_t current() const { return current_ ? current_->entry.id : 0; }
    /// Marked as running though no program trains it: it resumes at its next turn.
    bool isInterrupted(const core::QueueEntry& entry) const;
    /// Those that wait for a turn, with those that were interrupted.
    std::size_t waiting() const;
    /// Of them those that no program works through, this one or another; all or none.
    std::size_t unattended() const { return isWorking() || isElsewhere_ ? 0 : waiting(); }

    bool canRun() const;
    /// Works through what waits, until nothing is left or it is stopped.
    void run();
    /// Ends the training of the entry whose turn it is, which resumes at its next one, and the queue.
    void stop();

    /// With these settings on the session's dataset, and on the training's device and starting model.
    /// -> added, or failed
    void addTraining(const std::string& family, const core::Settings& model, const core::Settings& training);
    /// `training.dataset` as Dataset::source has it. -> added, or failed
    void add(core::QueueEntry entry);
    /// Another training with the settings of a run of the project. -> added, or failed
    void addRun(const std::string& run, const QString& name);
    /// Among those that wait; 1 is the next to run, 0: it does not wait.
    std::size_t placeOf(std::int64_t id) const;
    bool canMove(std::int64_t id) const;
    /// To this place among those that wait; 1 is the next to run.
    void move(std::int64_t id, std::size_t place);
    void moveBy(std::int64_t id, int places);
    bool canCancel(std::int64_t id) const { return canMove(id); }
    void cancel(std::int64_t id);
    bool canRetry(std::int64_t id) const;
    void retry(std::int64_t id);
    bool canRemove(std::int64_t id) const;
    /// -> removed, or failed
    void remove(std::int64_t id);
    bool canClear() const;
    /// Removes those that have ended. -> removed, or failed
    void clear();
    /// What removed() gave, where it was.
    void putBack(const std::vector<core::RemovedEntry>& entries);

   Q_SIGNALS:
    void changed();  ///< entries(), work(), or what can be done
    /// Read for the first time, so many wait, and no program works through them.
    void found(int waiting);
    void added(const QString& name);
    /// In their order; putBack() brings them back.
    void removed(const std::vector<core::RemovedEntry>& entries);
    void noted(const QString& sentence);
    /// All is done, at the end the runs of this sweep.
    void sweepFinished(const QString& sentence, const std::string& sweep);
    void failed(const QString& sentence);

   private:
    /// Off the GUI thread, one after the other; then `done` with what it gave, or `fail`; empty: -> failed. `act` may
    /// come after this object is gone, as the project's store does what was begun, and must not use it.
    template <typename Act, typename Done>
    void attempt(Act act, Done done, std::function<void(const QString& sentence)> fail = {});
    void change(const std::function<void(const core::RunQueue& queue)>& act);
    void takeList(const std::vector<core::QueueEntry>& entries, bool isElsewhere);
    void takeAdded(const core::AddedEntries& result, const QString& name);
    void takeRemoved(const std::vector<core::RemovedEntry>& entries);
    /// That no entry has yet.
    QString freeName(const QString& name) const;

    void setWork(QueueWork work);
    /// Nobody is asked at night: what is not saved is not lost unless that was agreed to at the beginning.
    bool mayReplaceModel() const;
    static QString unsavedText();
    /// The next one, where nothing is in its way.
    void goOn();
    void take(const std::optional<core::ClaimedEntry>& claimed);
    void openDataset();
    void takeOpened();
    void begin();
    void followTraining(TrainingState state);
    /// The turn of the current one has ended.
    void record(core::QueueState state, const core::Message& problem = {});
    /// Nothing is left, or it was stopped.
    void endWork();
    /// Something is wrong with all of it.
    void endWith(const QString& sentence);

    Session& session_;
    StudioProject& project_;
    KeptStore& store_;
    TrainingController& training_;
    const DatasetController& datasets_;
    std::vector<core::QueueEntry> entries_;
    bool loaded_ = false;
    bool isElsewhere_ = false;  // another program has the project open
    QString problem_;
    bool again_ = false;  // something changed while the list was read

    QueueWork work_ = QueueWork::idle;
    bool stopping_ = false;
    std::string sweep_;                              // of the entry whose turn ended last; may be empty
    int failures_ = 0;                               // since it was asked to work
    std::weak_ptr<const core::SavedModel> givenUp_;  // unsaved, and may be lost
    std::optional<core::ClaimedEntry> current_;
    std::optional<QueuedRun> ready_;  // of the current one
    core::Message trouble_;           // what opening its dataset failed of

    FolderWatcher watcher_;
    QTimer changes_;    // many at once are one
    JobRunner opener_;  // these two last: they join first
    JobRunner reader_;
};

}  // namespace ui
