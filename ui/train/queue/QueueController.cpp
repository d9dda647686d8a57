#include "ui/train/queue/QueueController.h"

#include <algorithm>
#include <utility>

#include "core/base/Error.h"
#include "core/device/Device.h"
#include "core/project/ProjectEdits.h"
#include "core/project/QueueProblem.h"
#include "core/project/QueuedPlan.h"
#include "core/project/StartingModelFile.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"
#include "ui/train/RunText.h"
#include "ui/train/queue/QueueTurn.h"

namespace ui {

namespace {

constexpr int kQueueSettleMilliseconds = 200;

bool hasEnded(const core::QueueEntry& entry) {
    return entry.state != core::QueueState::waiting && entry.state != core::QueueState::running;
}

/// In a project that is made where there is none. One that another program has open takes entries, too.
core::AddedEntries addToQueue(StudioProject& project, const core::QueueEntry& entry) {
    core::QueueEntry checked = entry;
    checked.training.dataset = core::sourcePlace(checked.training.dataset);
    core::checkQueued(checked.training);
    try {
        core::checkProject(project.path());
    } catch (const core::Error&) {
        project.open();
    }
    return core::RunQueue(project.path()).add({checked});
}

core::QueuedTraining trainingOfRun(const core::RunPaths& paths) {
    const core::RunSettings settings = core::readRunSettings(paths);
    core::QueuedTraining training =
        core::queuedTraining(settings.model.family, settings.model.settings, settings.training);
    training.dataset = settings.datasetSource;
    training.importSettings = core::chosenImport(settings.importSettings);
    if (settings.startedFrom)
        training.startFrom = core::placeOf(*settings.startedFrom, paths.folder.parent_path().parent_path());
    if (settings.precision != core::WeightPrecision::float32)
        training.settings.insert_or_assign(core::weightPrecisionParameter().name, core::toText(settings.precision));
    return training;
}

/// How a turn is written down.
struct TurnRecord {
    core::QueueState state;
    core::Message common;  ///< what all entries would fail of
};

}  // namespace

QueueController::QueueController(Session& session, StudioProject& project, TrainingController& training,
                                 const DatasetController& datasets, QObject* parent)
    : QObject(parent),
      session_(session),
      project_(project),
      store_(project.store()),
      training_(training),
      datasets_(datasets) {
    changes_.setSingleShot(true);
    changes_.setInterval(kQueueSettleMilliseconds);
    connect(&changes_, &QTimer::timeout, this, &QueueController::refresh);
    connect(&watcher_, &FolderWatcher::changed, &changes_, qOverload<>(&QTimer::start));
    connect(&training_, &TrainingController::stateChanged, this, &QueueController::followTraining);
    connect(&training_, &TrainingController::runBegun, this, &QueueController::refresh);  // a project may be new
    connect(&opener_, &JobRunner::ended, this, &QueueController::takeOpened);
    connect(&reader_, &JobRunner::failed, this, [this](const QString& sentence) {
        if (std::exchange(problem_, sentence) != sentence) Q_EMIT failed(sentence);
        Q_EMIT changed();
    });
    connect(&reader_, &JobRunner::ended, this, [this] {
        if (std::exchange(again_, false)) refresh();
    });
}

template <typename Act, typename Done>
void QueueController::attempt(Act act, Done done, std::function<void(const QString& sentence)> fail) {
    store_.run(this, [this, act = std::move(act), done = std::move(done),
                      fail = std::move(fail)](const KeptStore::Post& post) {
        try {
            post([done, result = act()] { done(result); });
        } catch (const std::exception& error) {
            post([this, fail, sentence = errorText(error)] {
                if (fail) {
                    fail(sentence);
                } else {
                    Q_EMIT failed(sentence);
                }
                refresh();
            });
        }
    });
}

const core::QueueEntry* QueueController::find(std::int64_t id) const {
    const auto entry =
        std::find_if(entries_.begin(), entries_.end(), [id](const core::QueueEntry& each) { return each.id == id; });
    return entry == entries_.end() ? nullptr : &*entry;
}

void QueueController::refresh() {
    const bool started =
        reader_.start([this, folder = project_.path()](const std::stop_token&, const JobRunner::Post& post) {
            watcher_.watch({QString::fromStdString(folder.string())});
            const bool isElsewhere = !project_.isOpen() && core::isProjectOpen(folder);
            post([this, isElsewhere, entries = core::RunQueue(folder).entries()] { takeList(entries, isElsewhere); });
        });
    again_ = again_ || !started;
}

void QueueController::takeList(const std::vector<core::QueueEntry>& entries, bool isElsewhere) {
    entries_ = entries;
    isElsewhere_ = isElsewhere;
    problem_.clear();
    const bool isFirst = !std::exchange(loaded_, true);
    Q_EMIT changed();
    if (isFirst && unattended() > 0) Q_EMIT found(static_cast<int>(unattended()));
}

bool QueueController::isInterrupted(const core::QueueEntry& entry) const {
    return entry.state == core::QueueState::running && entry.id != current() && !isElsewhere_ &&
           work_ != QueueWork::claiming;
}

std::size_t QueueController::waiting() const {
    return static_cast<std::size_t>(
        std::count_if(entries_.begin(), entries_.end(), [this](const core::QueueEntry& entry) {
            return entry.state == core::QueueState::waiting || isInterrupted(entry);
        }));
}

// Whether another program is still at work in the project is asked when it is opened.
bool QueueController::canRun() const {
    return !isWorking() && std::any_of(entries_.begin(), entries_.end(),
                                       [](const core::QueueEntry& entry) { return !hasEnded(entry); });
}

void QueueController::run() {
    if (isWorking()) return;
    if (!session_.mayReplaceModel() || isWorking()) return;  // a question takes its time
    givenUp_ = session_.model();
    stopping_ = false;
    failures_ = 0;
    sweep_.clear();
    goOn();
}

void QueueController::stop() {
    if (!isWorking() || stopping_) return;
    stopping_ = true;
    Q_EMIT changed();
    if (work_ == QueueWork::training) training_.stop();
    if (work_ == QueueWork::opening) opener_.requestStop();
    if (work_ != QueueWork::held) return;
    if (current_) {
        record(core::QueueState::waiting);
    } else {
        endWork();
    }
}

bool QueueController::mayReplaceModel() const {
    return !session_.modelUnsaved() || session_.model() == givenUp_.lock();
}

QString QueueController::unsavedText() {
    return tr("The queue has stopped because the open model is not saved. Save it, then run the queue again.");
}

void QueueController::goOn() {
    current_.reset();
    ready_.reset();
    if (stopping_) return endWork();
    if (!mayReplaceModel()) return endWith(unsavedText());
    if (!training_.canStart()) return setWork(QueueWork::held);
    setWork(QueueWork::claiming);
    const auto claim = [&project = project_] {
        std::optional<core::ClaimedEntry> claimed;
        project.use([&](const core::ProjectFolder& folder) { claimed = core::RunQueue(folder.path()).claim(folder); });
        return claimed;
    };
    attempt(
        claim, [this](const std::optional<core::ClaimedEntry>& claimed) { take(claimed); },
        [this](const QString& sentence) { endWith(sentence); });
}

void QueueController::take(const std::optional<core::ClaimedEntry>& claimed) {
    current_ = claimed;
    refresh();
    if (!current_) return endWork();
    if (stopping_) return record(core::QueueState::waiting);
    openDataset();
}

void QueueController::openDataset() {
    trouble_ = {};
    const QueueTable table{project_.path(), session_.dataset(), datasets_.cache()};
    opener_.start([this, claimed = *current_, table](const std::stop_token& stop, const JobRunner::Post& post) {
        try {
            auto ready = prepareTurn(claimed, table, core::JobContext(stop, {}, core::coreCount()));
            post([this, ready = std::move(ready)] { ready_ = ready; });
        } catch (const std::exception& error) {
            post([this, problem = core::queueProblemOf(error)] { trouble_ = problem; });
        }
    });
    setWork(QueueWork::opening);
}

void QueueController::takeOpened() {
    if (work_ != QueueWork::opening) return;
    if (!trouble_.empty()) return record(core::QueueState::failed, trouble_);
    if (!ready_ || stopping_) return record(core::QueueState::waiting);
    begin();
}

void QueueController::begin() {
    if (!training_.canStart()) return setWork(QueueWork::held);
    if (!mayReplaceModel()) {
        stopping_ = true;
        Q_EMIT failed(unsavedText());
        return record(core::QueueState::waiting);
    }
    const QueuedRun queued = *std::exchange(ready_, std::nullopt);
    setWork(QueueWork::training);
    training_.startQueued(queued);
}

void QueueController::followTraining(TrainingState state) {
    if (state != TrainingState::idle) return;
    if (work_ == QueueWork::training) {
        const TrainingEnd end = training_.end();
        const bool stopped = end.outcome == core::Outcome::cancelled;
        if (stopped) return record(core::QueueState::waiting);
        return record(end.problem.empty() ? core::QueueState::done : core::QueueState::failed, end.problem);
    }
    // Everybody is to hear first that the training which went before has ended.
    const auto next = [this] {
        if (work_ != QueueWork::held) return;
        if (ready_) return begin();
        goOn();
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
}

void QueueController::record(core::QueueState state, const core::Message& problem) {
    setWork(QueueWork::recording);
    sweep_ = current_->entry.sweep;
    const auto write = [folder = project_.path(), entry = current_->entry, state, problem] {
        TurnRecord turn{state, {}};
        if (state == core::QueueState::failed) turn.common = core::commonProblem(folder, problem);
        if (!turn.common.empty()) turn.state = core::QueueState::waiting;
        const bool failed = turn.state == core::QueueState::failed;
        core::RunQueue(folder).finish(entry, turn.state, failed ? problem : core::Message());
        return turn;
    };
    const auto next = [this](const TurnRecord& turn) {
        refresh();
        if (!turn.common.empty())
            return endWith(tr("%1 The queue has stopped, and its trainings wait.").arg(messageText(turn.common)));
        failures_ += turn.state == core::QueueState::failed ? 1 : 0;
        stopping_ = stopping_ || turn.state == core::QueueState::waiting;
        goOn();
    };
    attempt(write, next, [this](const QString& sentence) { endWith(sentence); });
}

void QueueController::endWork() {
    current_.reset();
    const bool stopped = std::exchange(stopping_, false);
    setWork(QueueWork::idle);
    if (stopped) {
        Q_EMIT noted(tr("The queue was stopped. A training that had begun resumes at its next turn."));
    } else if (failures_ > 0) {
        Q_EMIT failed(tr("The queue is finished; %n training(s) failed, and the list says why.", nullptr, failures_));
    } else if (!sweep_.empty()) {
        Q_EMIT sweepFinished(tr("The queue is finished."), sweep_);
    } else {
        Q_EMIT noted(tr("The queue is finished."));
    }
}

void QueueController::endWith(const QString& sentence) {
    current_.reset();
    ready_.reset();
    stopping_ = false;
    setWork(QueueWork::idle);
    Q_EMIT failed(sentence);
}

void QueueController::setWork(QueueWork work) {
    work_ = work;
    Q_EMIT changed();
}

QString QueueController::freeName(const QString& name) const {
    const auto isTaken = [this](const QString& tried) {
        return std::any_of(entries_.begin(), entries_.end(),
                           [&](const core::QueueEntry& entry) { return QString::fromStdString(entry.name) == tried; });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number) free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

void QueueController::addTraining(const std::string& family, const core::Settings& model,
                                  const core::Settings& training) {
    const auto& dataset = session_.dataset();
    if (!dataset) return;
    if (training.choice("length") == "endless") {
        Q_EMIT failed(
            tr("A training without an end cannot wait in the queue: those after it would never begin. Choose another "
               "length."));
        return;
    }
    try {
        training_.requestFor(family, model, training);
    } catch (const core::Error& error) {
        Q_EMIT failed(errorText(error));
        return;
    }
    core::QueueEntry entry;
    entry.name = dataset->name + ", " + familyLabel(family).toStdString();
    entry.training = core::queuedTraining(family, model, training);
    entry.training.startFrom = core::startingPlace(training_.startingModel().place());
    entry.training.dataset = dataset->source;
    entry.training.importSettings = core::chosenImport(dataset->importSettings);
    entry.training.device = training_.device();
    add(std::move(entry));
}

void QueueController::add(core::QueueEntry entry) {
    if (entry.training.dataset.empty()) {
        Q_EMIT failed(
            tr("The open dataset comes from no file or folder that could be opened again, so it cannot wait in the "
               "queue. Save its images in a folder and open that."));
        return;
    }
    const QString name = freeName(QString::fromStdString(entry.name));
    entry.name = name.toStdString();
    attempt([&project = project_, entry] { return addToQueue(project, entry); },
            [this, name](const core::AddedEntries& added) { takeAdded(added, name); });
}

void QueueController::addRun(const std::string& run, const QString& name) {
    core::QueueEntry entry;
    entry.name = freeName(name).toStdString();
    const auto act = [&project = project_, entry, device = training_.device(), paths = project_.run(run)] {
        core::QueueEntry again = entry;
        again.training = trainingOfRun(paths);
        again.training.device = device;
        return addToQueue(project, again);
    };
    attempt(act, [this, free = QString::fromStdString(entry.name)](const core::AddedEntries& added) {
        takeAdded(added, free);
    });
}

void QueueController::takeAdded(const core::AddedEntries& result, const QString& name) {
    refresh();
    Q_EMIT added(name);
    if (!result.note.empty()) Q_EMIT failed(messageText(result.note));
}

void QueueController::change(const std::function<void(const core::RunQueue& queue)>& act) {
    const auto write = [folder = project_.path(), act] {
        act(core::RunQueue(folder));
        return true;
    };
    attempt(write, [this](bool) { refresh(); });
}

bool QueueController::canMove(std::int64_t id) const {
    const core::QueueEntry* entry = find(id);
    return entry != nullptr && entry->state == core::QueueState::waiting && id != current();
}

std::size_t QueueController::placeOf(std::int64_t id) const {
    std::size_t place = 0;
    for (const core::QueueEntry& entry : entries_) {
        place += entry.state == core::QueueState::waiting ? 1 : 0;
        if (entry.id == id) return entry.state == core::QueueState::waiting ? place : 0;
    }
    return 0;
}

void QueueController::move(std::int64_t id, std::size_t place) {
    if (canMove(id)) change([id, place](const core::RunQueue& queue) { queue.move(id, place); });
}

void QueueController::moveBy(std::int64_t id, int places) {
    if (canMove(id)) change([id, places](const core::RunQueue& queue) { queue.moveBy(id, places); });
}

void QueueController::cancel(std::int64_t id) {
    if (canCancel(id)) change([id](const core::RunQueue& queue) { queue.cancel(id); });
}

bool QueueController::canRetry(std::int64_t id) const {
    const core::QueueEntry* entry = find(id);
    return entry != nullptr &&
           (entry->state == core::QueueState::failed || entry->state == core::QueueState::cancelled);
}

void QueueController::retry(std::int64_t id) {
    if (canRetry(id)) change([id](const core::RunQueue& queue) { queue.retry(id); });
}

bool QueueController::canRemove(std::int64_t id) const {
    const core::QueueEntry* entry = find(id);
    return entry != nullptr && id != current() && (entry->state != core::QueueState::running || isInterrupted(*entry));
}

void QueueController::remove(std::int64_t id) {
    if (!canRemove(id)) return;
    const auto act = [folder = project_.path(), id] { return std::vector{core::RunQueue(folder).remove(id)}; };
    attempt(act, [this](const std::vector<core::RemovedEntry>& entries) { takeRemoved(entries); });
}

bool QueueController::canClear() const {
    return std::any_of(entries_.begin(), entries_.end(), hasEnded);
}

void QueueController::clear() {
    if (!canClear()) return;
    const auto act = [folder = project_.path()] { return core::RunQueue(folder).clearFinished(); };
    attempt(act, [this](const std::vector<core::RemovedEntry>& entries) { takeRemoved(entries); });
}

void QueueController::takeRemoved(const std::vector<core::RemovedEntry>& entries) {
    refresh();
    if (!entries.empty()) Q_EMIT removed(entries);
}

void QueueController::putBack(const std::vector<core::RemovedEntry>& entries) {
    change([entries](const core::RunQueue& queue) { queue.putBack(entries); });
}

}  // namespace ui
