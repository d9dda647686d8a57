#include "ui/controllers/RunsController.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/job/Error.h"
#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

constexpr int kSettleMilliseconds = 200;

bool isProjectThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// What the files of the runs do not say.
struct Trained {
    std::string run;      // by this studio; empty: none
    bool paused = false;  // the training of it
    bool ours = false;    // no other program trains any of them
};

StudioRun readRun(const fs::path& project, core::RunInfo info, const Trained& trained) {
    StudioRun run;
    const core::RunPaths paths(project, info.id);
    if (info.id == trained.run) {
        info.state = trained.paused ? "paused" : "running";
    } else if (trained.ours && info.state == "running") {
        info.state = "interrupted";
    }
    run.info = std::move(info);
    try {
        run.notes = core::readRunNotes(paths);
    } catch (const core::Error& error) {
        if (run.info.problem.empty()) run.info.problem = error.what();
    }
    for (const fs::path& model : {paths.model(), paths.best()}) {
        if (!isProjectThere(model / "model.safetensors")) continue;
        QString& place = run.model.isEmpty() ? run.model : run.best;
        place = QString::fromStdString(model.string());
    }
    return run;
}

std::vector<StudioRun> readRuns(const fs::path& project, const Trained& trained) {
    if (!isProjectThere(project / "project.json")) return {};
    std::vector<StudioRun> runs;
    for (core::RunInfo& info : core::listRuns(project)) runs.push_back(readRun(project, std::move(info), trained));
    std::reverse(runs.begin(), runs.end());
    return runs;
}

}  // namespace

RunsController::RunsController(Session& session, StudioProject& project, TrainingController& training,
                               DatasetController& datasets, ModelController& models, QObject* parent)
    : QObject(parent), session_(session), project_(project), training_(training), datasets_(datasets), models_(models) {
    changes_.setSingleShot(true);
    changes_.setInterval(kSettleMilliseconds);
    connect(&changes_, &QTimer::timeout, this, &RunsController::refresh);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, &changes_, qOverload<>(&QTimer::start));
    connect(&training_, &TrainingController::stateChanged, this, &RunsController::refresh);
    connect(&runner_, &JobRunner::failed, this, &RunsController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] {
        if (std::exchange(again_, false)) refresh();
    });
    connect(&datasets_, &DatasetController::imported, this, &RunsController::goOnWithDataset);
    connect(&datasets_, &DatasetController::cancelled, this, [this] { waiting_.clear(); });
    connect(&datasets_, &DatasetController::failed, this, [this](const QString& sentence) {
        const StudioRun* run = find(std::exchange(waiting_, {}));
        if (run == nullptr) return;
        Q_EMIT failed(tr("The run's pictures, %1, cannot be opened: %2 Put them back to go on with it.")
                          .arg(QString::fromStdString(run->info.dataset), sentence));
    });
}

const StudioRun* RunsController::find(const std::string& id) const {
    const auto run =
        std::find_if(runs_.begin(), runs_.end(), [&](const StudioRun& each) { return each.info.id == id; });
    return run == runs_.end() ? nullptr : &*run;
}

const StudioRun* RunsController::interrupted() const {
    const auto run = std::find_if(runs_.begin(), runs_.end(), [this](const StudioRun& each) {
        return each.info.state == "interrupted" && canGoOn(each.info.id);
    });
    return run == runs_.end() ? nullptr : &*run;
}

void RunsController::refresh() {
    watch();
    const Trained trained{training_.runningRun(), training_.canResume(), project_.isOpen()};
    const bool started =
        runner_.start([this, folder = project_.path(), trained](const std::stop_token&, const JobRunner::Post& post) {
            post([this, runs = readRuns(folder, trained)] {
                runs_ = runs;
                loaded_ = true;
                watch();
                Q_EMIT changed();
            });
        });
    again_ = again_ || !started;
}

void RunsController::watch() {
    const QStringList before = watcher_.directories();
    QStringList folders;
    const fs::path runs = project_.path() / "runs";
    if (isProjectThere(runs)) folders << QString::fromStdString(runs.string());
    for (const StudioRun& run : runs_) {
        const fs::path folder = project_.run(run.info.id).folder;
        if (run.info.state != "done" && isProjectThere(folder)) folders << QString::fromStdString(folder.string());
    }
    for (const QString& folder : before)
        if (!folders.contains(folder)) watcher_.removePath(folder);
    for (const QString& folder : folders)
        if (!before.contains(folder)) watcher_.addPath(folder);
}

template <typename Act>
bool RunsController::attempt(const Act& act) {
    try {
        act();
        return true;
    } catch (const core::Error& error) {
        Q_EMIT failed(errorText(error));
        return false;
    }
}

bool RunsController::canOpenModel(const std::string& id) const {
    const StudioRun* run = find(id);
    return run != nullptr && !run->model.isEmpty() && training_.canStart();
}

void RunsController::openModel(const std::string& id) {
    if (canOpenModel(id)) models_.open(find(id)->model);
}

bool RunsController::canOpenBest(const std::string& id) const {
    return canOpenModel(id) && !find(id)->best.isEmpty();
}

void RunsController::openBest(const std::string& id) {
    if (canOpenBest(id)) models_.open(find(id)->best);
}

bool RunsController::canGoOn(const std::string& id) const {
    const StudioRun* run = find(id);
    if (run == nullptr || !training_.canStart()) return false;
    return run->info.state == "stopped" || run->info.state == "interrupted" || run->info.state == "new";
}

void RunsController::goOn(const std::string& id) {
    if (!canGoOn(id)) return;
    const auto settings = settingsOf(id);
    if (!settings) return;
    const auto& dataset = session_.dataset();
    const auto place = [](const std::string& source) {
        return isProjectThere(source) ? fs::absolute(source).string() : source;
    };
    if (dataset && place(dataset->source) == settings->datasetSource && dataset->shape == settings->model.shape) {
        training_.resumeRun(id);
        return;
    }
    waiting_ = id;
    datasets_.open(QString::fromStdString(settings->datasetSource), settings->import);
}

void RunsController::goOnWithDataset() {
    if (const std::string id = std::exchange(waiting_, {}); !id.empty()) training_.resumeRun(id);
}

std::optional<core::RunSettings> RunsController::settingsOf(const std::string& id) {
    std::optional<core::RunSettings> settings;
    attempt([&] { settings = core::readRunSettings(project_.run(id)); });
    return settings;
}

void RunsController::rename(const std::string& id, const QString& name) {
    const StudioRun* run = find(id);
    if (run == nullptr) return;
    core::RunNotes notes = run->notes;
    notes.name = name.trimmed().toStdString();
    if (notes.name == id) notes.name.clear();
    write(id, notes);
}

void RunsController::setNotes(const std::string& id, const QString& text) {
    const StudioRun* run = find(id);
    if (run == nullptr) return;
    core::RunNotes notes = run->notes;
    notes.text = text.toStdString();
    write(id, notes);
}

void RunsController::write(const std::string& id, const core::RunNotes& notes) {
    const auto run =
        std::find_if(runs_.begin(), runs_.end(), [&](const StudioRun& each) { return each.info.id == id; });
    if (run->notes == notes) return;
    const bool written = attempt([&] {
        project_.open();
        core::writeRunNotes(project_.run(id), notes);
    });
    if (written) run->notes = notes;
    Q_EMIT changed();
    refresh();
}

bool RunsController::canRemove(const std::string& id) const {
    return find(id) != nullptr && id != training_.runningRun();
}

void RunsController::remove(const std::string& id) {
    if (!canRemove(id)) return;
    const QString name = find(id)->name();
    const auto ofModel = core::runOfModel(session_.modelPath().toStdString());
    const bool isOpen = session_.model() && ofModel && ofModel->folder == project_.run(id).folder;
    const bool done = attempt([&] {
        project_.open();
        removed_.push_back({core::trashRun(project_.path(), id), {}, {}});
    });
    if (!done) return;
    if (isOpen) {
        removed_.back().model = session_.model();
        removed_.back().place = fs::absolute(session_.modelPath().toStdString()).lexically_relative(ofModel->folder);
        session_.forgetModelFolder();
    }
    runs_.erase(std::remove_if(runs_.begin(), runs_.end(), [&](const StudioRun& each) { return each.info.id == id; }),
                runs_.end());
    Q_EMIT changed();
    Q_EMIT removed(name);
    refresh();
}

void RunsController::undo() {
    if (removed_.empty()) return;
    const Removed removed = removed_.back();
    removed_.pop_back();
    std::string id;
    if (attempt([&] { id = core::restoreRun(project_.path(), removed.run); })) {
        const auto model = removed.model.lock();
        // Unless it was saved elsewhere meanwhile.
        if (model && model == session_.model() && session_.modelUnsaved())
            session_.setModel(model, QString::fromStdString((project_.run(id).folder / removed.place).string()));
        Q_EMIT restored(QString::fromStdString(id));
    }
    refresh();
}

}  // namespace ui
