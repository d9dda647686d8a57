#include "ui/train/sweep/SweepController.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/device/Device.h"
#include "core/project/ModelFolder.h"
#include "core/project/ModelSplit.h"
#include "core/project/ProjectEdits.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "core/project/SweepDataset.h"
#include "core/project/SweepScoresFile.h"
#include "core/project/SweepScoring.h"
#include "core/sample/Modality.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

constexpr int kSweepSettleMilliseconds = 200;

/// Whether the images of the one are those of the other, too: its model has not changed since.
bool hasSameModel(const core::SweepRow& one, const core::SweepRow& other) {
    return one.entry.run == other.entry.run && one.hasModel == other.hasModel && one.epochs == other.epochs &&
           one.entry.state == other.entry.state;
}

}  // namespace

/// All by value: the job has a thread of its own.
struct SweepController::Plan {
    fs::path project;
    std::string name;
    SweepImages images = SweepImages::samples;
    std::vector<std::optional<core::SweepRow>> drawn;  // by place: what need not be drawn again
    std::shared_ptr<const core::Dataset> open;
    std::shared_ptr<const core::DatasetCache> cache;
    int threads = 1;
};

SweepController::SweepController(Session& session, StudioProject& project, TrainingController& training,
                                 DatasetController& datasets, QObject* parent)
    : QObject(parent), session_(session), project_(project), training_(training), datasets_(datasets) {
    changes_.setSingleShot(true);
    changes_.setInterval(kSweepSettleMilliseconds);
    connect(&changes_, &QTimer::timeout, this, &SweepController::refresh);
    connect(&watcher_, &FolderWatcher::changed, &changes_, qOverload<>(&QTimer::start));
    connect(&list_, &JobRunner::failed, this, &SweepController::failed);
    connect(&list_, &JobRunner::ended, this, [this] {
        if (std::exchange(again_, false)) readList();
    });
    connect(&adding_, &JobRunner::failed, this, &SweepController::failed);
    connect(&grid_, &NewestJob::failed, this, &SweepController::failed);
    connect(&grid_, &NewestJob::busyChanged, this, &SweepController::busyChanged);
    connect(&scoring_, &JobRunner::failed, this, &SweepController::failed);
    connect(&scoring_, &JobRunner::ended, this, [this] { setMeasuring(SweepMeasuring::idle); });
}

int SweepController::threads() const {
    return training_.canStart() ? core::coreCount() : 1;  // the training has the others
}

void SweepController::refresh() {
    readList();
}

void SweepController::readList() {
    const bool started = list_.start([this, project = project_.path()](const std::stop_token&,
                                                                       const JobRunner::Post& post) {
        watcher_.watch({QString::fromStdString(project.string()), QString::fromStdString((project / "runs").string())});
        const std::vector<core::QueueEntry> queue = core::RunQueue(project).entries();
        post([this, queue] { takeList(queue); });
    });
    again_ = again_ || !started;
}

void SweepController::takeList(const std::vector<core::QueueEntry>& queue) {
    const bool isFirst = !std::exchange(loaded_, true);
    const bool isSame = queue == queue_;
    queue_ = queue;
    sweeps_ = core::sweepsIn(queue_);
    if (isFirst || !isSame) Q_EMIT listChanged();
    if (!isShown()) return;
    const bool isThere = std::any_of(sweeps_.begin(), sweeps_.end(),
                                     [this](const core::SweepSummary& sweep) { return sweep.name == shown_.name; });
    if (isThere) {
        load();
    } else {
        show({});
    }
}

void SweepController::show(const std::string& name) {
    const auto sweep =
        std::find_if(sweeps_.begin(), sweeps_.end(), [&](const core::SweepSummary& each) { return each.name == name; });
    const std::string wanted = sweep == sweeps_.end() ? std::string() : name;
    if (wanted == shown_.name) return;
    cancelMeasuring();
    shown_ = {};
    dataset_ = nullptr;
    shown_.name = wanted;
    if (sweep != sweeps_.end()) shown_.swept = sweep->swept;
    Q_EMIT shownChanged();
    if (isShown()) {
        load();
    } else {
        grid_.drop();
    }
}

void SweepController::setImages(SweepImages images) {
    if (images_ == images) return;
    images_ = images;
    for (StudioSweepColumn& column : shown_.columns) {
        column.cells.clear();
        column.isDrawn = false;
    }
    Q_EMIT imagesChanged();
    Q_EMIT columnsChanged();
    if (isShown()) load();
}

void SweepController::load() {
    Plan plan;
    plan.project = project_.path();
    plan.name = shown_.name;
    plan.images = images_;
    for (const StudioSweepColumn& column : shown_.columns)
        plan.drawn.push_back(column.isDrawn ? std::optional(column.row) : std::nullopt);
    plan.open = dataset_ ? dataset_ : session_.dataset();
    plan.cache = datasets_.cache();
    plan.threads = threads();
    grid_.start([this, plan](const std::stop_token& stop, const NewestJob::Post& post) {
        const std::vector<core::SweepRow> rows = core::sweepRows(plan.project, plan.name);
        std::map<std::string, core::SweepScores> kept;
        QString problem;
        try {
            kept = core::keptSweepScores(plan.project, rows);
        } catch (const core::Error& error) {
            problem = messageText(error.message());
        }
        post([this, rows, kept, problem] { takeRows(rows, kept, problem); });
        const core::JobContext context(stop, {}, plan.threads);
        core::SweepOriginals originals;
        std::shared_ptr<const core::Dataset> dataset = plan.open;
        bool isAsked = false;  // for the originals
        QString noOriginals;   // why there are none
        for (std::size_t place = 0; place < rows.size() && !stop.stop_requested(); ++place) {
            const core::SweepRow& row = rows[place];
            const bool isDrawn =
                place < plan.drawn.size() && plan.drawn[place] && hasSameModel(*plan.drawn[place], row);
            if (!row.hasModel || isDrawn) continue;
            StudioSweepColumn column{row, {}, true, {}};
            try {
                const core::RunPaths run(plan.project, row.entry.run);
                const core::SavedModel model = core::loadModel(run.model());
                if (plan.images == SweepImages::samples) {
                    column.cells = core::sampleColumn(*model.snapshot, kSweepRows, context);
                } else if (model.snapshot->canEncode()) {
                    if (!std::exchange(isAsked, true)) {
                        dataset = core::datasetOfRun(model, run, dataset, context, plan.cache.get());
                        if (!dataset) return;
                        originals = core::sweepOriginals(*dataset, core::splitOfModel(model, run.model(), *dataset),
                                                         kSweepRows);
                        std::vector<core::Image> images;
                        for (const core::Sample& sample : originals.samples) images.push_back(core::preview(sample));
                        post([this, dataset, images = std::move(images), isHeldOut = originals.heldOut] {
                            dataset_ = dataset;
                            shown_.originals = images;
                            shown_.originalsHeldOut = isHeldOut;
                            Q_EMIT columnsChanged();
                        });
                    }
                    column.problem = noOriginals;
                    column.cells =
                        core::reconstructionColumn(*model.snapshot, originals.samples, originals.labels, context);
                }
            } catch (const core::Error& error) {
                column.problem = messageText(error.message());
                if (isAsked && originals.samples.empty()) noOriginals = column.problem;
            }
            if (stop.stop_requested()) return;
            post([this, place, column = std::move(column)] { takeColumn(place, column); });
        }
    });
}

void SweepController::takeRows(const std::vector<core::SweepRow>& rows,
                               const std::map<std::string, core::SweepScores>& kept, const QString& problem) {
    if (std::exchange(scoresProblem_, problem) != problem && !problem.isEmpty()) Q_EMIT failed(problem);
    for (const core::SweepRow& row : rows)
        if (const auto scores = kept.find(row.entry.run); scores != kept.end())
            scores_[row.entry.run] = {row.created, row.step, scores->second};
    std::vector<StudioSweepColumn> columns;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        StudioSweepColumn column{rows[place], {}, false, {}};
        if (place < shown_.columns.size() && hasSameModel(shown_.columns[place].row, rows[place])) {
            column = std::move(shown_.columns[place]);
            column.row = rows[place];
        }
        const auto scores = scores_.find(rows[place].entry.run);
        const bool isOfThis = scores != scores_.end() && rows[place].entry.state == core::QueueState::done &&
                              scores->second.created == rows[place].created && scores->second.step == rows[place].step;
        column.scores = isOfThis ? std::optional(scores->second.scores) : std::nullopt;
        columns.push_back(std::move(column));
    }
    shown_.columns = std::move(columns);
    Q_EMIT columnsChanged();
}

void SweepController::takeColumn(std::size_t place, const StudioSweepColumn& column) {
    if (place >= shown_.columns.size() || shown_.columns[place].row.entry.run != column.row.entry.run) return;
    const std::optional<core::SweepScores> scores = shown_.columns[place].scores;
    shown_.columns[place] = column;
    shown_.columns[place].scores = scores;
    Q_EMIT columnsChanged();
}

void SweepController::takeScores(const core::SweepRow& row, const core::SweepScores& scores) {
    scores_[row.entry.run] = {row.created, row.step, scores};
    for (StudioSweepColumn& column : shown_.columns)
        if (column.row.entry.run == row.entry.run) column.scores = scores;
    for (const core::Message& note : scores.notes) Q_EMIT noted(messageText(note));
    Q_EMIT columnsChanged();
}

bool SweepController::canMeasure() const {
    return measuring_ == SweepMeasuring::idle && !scoring_.running() &&
           std::any_of(shown_.columns.begin(), shown_.columns.end(), [](const StudioSweepColumn& column) {
               return column.row.entry.state == core::QueueState::done && column.row.hasModel && !column.scores;
           });
}

void SweepController::measure() {
    if (!canMeasure()) return;
    std::vector<core::SweepRow> rows;
    for (const StudioSweepColumn& column : shown_.columns)
        if (column.row.entry.state == core::QueueState::done && column.row.hasModel && !column.scores)
            rows.push_back(column.row);
    const auto open = dataset_ ? dataset_ : session_.dataset();
    scoring_.start([this, rows, open, project = project_.path(), cache = datasets_.cache(), threads = threads()](
                       const std::stop_token& stop, const JobRunner::Post& post) {
        std::shared_ptr<const core::Dataset> dataset = open;
        std::optional<core::SweepScoring> scoring;
        std::shared_ptr<const core::Dataset> scored;
        for (std::size_t at = 0; at < rows.size() && !stop.stop_requested(); ++at) {
            const core::RunPaths run(project, rows[at].entry.run);
            const auto tell = [&](const core::Progress& progress) {
                const double share = (static_cast<double>(at) + progress.fraction()) / static_cast<double>(rows.size());
                post(
                    [this, share, name = QString::fromStdString(rows[at].entry.run)] { Q_EMIT measured(share, name); });
            };
            tell({});
            try {
                const core::SavedModel model = core::loadModel(run.model());
                dataset = core::datasetOfRun(model, run, dataset, core::JobContext(stop, {}, threads), cache.get());
                if (!dataset) return;
                if (scored != dataset) scoring.emplace(dataset);
                scored = dataset;
                const auto scores = scoring->scoresOf(model, run.model(), core::JobContext(stop, tell, threads));
                if (!scores) return;
                post([this, row = rows[at], scores = *scores] { takeScores(row, scores); });
                // Last: where the disk refuses, the figures are shown all the same.
                if (const core::Message note = core::keepSweepScores(project, rows[at], *scores); !note.empty())
                    post([this, sentence = messageText(note)] { Q_EMIT failed(sentence); });
            } catch (const core::Error& error) {
                post([this, sentence = messageText(error.message())] { Q_EMIT failed(sentence); });
            }
        }
    });
    setMeasuring(SweepMeasuring::running);
}

void SweepController::cancelMeasuring() {
    if (measuring_ != SweepMeasuring::running) return;
    setMeasuring(SweepMeasuring::stopping);
    scoring_.requestStop();
}

void SweepController::setMeasuring(SweepMeasuring state) {
    if (measuring_ == state) return;
    measuring_ = state;
    Q_EMIT measuringChanged(state);
}

void SweepController::add(const std::vector<core::QueueEntry>& entries, bool run) {
    if (entries.empty()) return;
    const bool started = adding_.start([this, entries, run](const std::stop_token&, const JobRunner::Post& post) {
        std::vector<core::QueueEntry> placed = entries;
        for (core::QueueEntry& entry : placed) entry.training.dataset = core::sourcePlace(entry.training.dataset);
        try {
            project_.open();  // makes a project that is not there yet
        } catch (const core::Error&) {
            // Another program may work in it, and its queue can grow all the same; else the queue says why not.
        }
        const core::AddedEntries added = core::RunQueue(project_.path()).add(std::move(placed));
        post([this, added, entries, run] {
            if (!added.note.empty()) Q_EMIT noted(messageText(added.note));
            Q_EMIT this->added(QString::fromStdString(entries.front().sweep), static_cast<int>(entries.size()), run);
            readList();
        });
    });
    if (!started) Q_EMIT failed(tr("The sweep before this one is still being queued; try again in a moment."));
}

}  // namespace ui
