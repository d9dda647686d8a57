#include "ui/train/RunsController.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/Error.h"
#include "core/project/ProjectEdits.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

constexpr int kRunsSettleMilliseconds = 200;

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
        info.state = trained.paused ? core::RunState::paused : core::RunState::running;
    } else if (trained.ours && info.state == core::RunState::running) {
        info.state = core::RunState::interrupted;
    } else if (trained.ours && info.state == core::RunState::starting) {
        info.state = core::RunState::fresh;
    }
    run.info = std::move(info);
    try {
        run.notes = core::readRunNotes(paths);
    } catch (const core::Error& error) {
        if (run.info.problem.empty()) run.info.problem = error.message();
    }
    for (const fs::path& model : {paths.model(), paths.best()}) {
        if (!isProjectThere(model / "model.safetensors")) continue;
        QString& place = run.model.isEmpty() ? run.model : run.best;
        place = QString::fromStdString(model.string());
    }
    return run;
}

/// The folders in which something may change that the list shows.
QStringList watchedFolders(const fs::path& project, const std::vector<StudioRun>& runs) {
    QStringList folders{QString::fromStdString((project / "runs").string())};
    for (const StudioRun& run : runs)
        if (run.info.state != core::RunState::done)
            folders << QString::fromStdString(core::RunPaths(project, run.info.id).folder.string());
    return folders;
}

std::vector<StudioRun> readRuns(const fs::path& project, const Trained& trained) {
    if (!isProjectThere(project / "project.json")) return {};
    std::vector<StudioRun> runs;
    for (core::RunInfo& info : core::listRuns(project)) runs.push_back(readRun(project, std::move(info), trained));
    std::reverse(runs.begin(), runs.end());
    return runs;
}

std::optional<core::RunNotes> mergedNotes(const core::RunNotes& base, const core::RunNotes& mine,
                                          const core::RunNotes& theirs) {
    const auto name = mergedWhole(base.name, mine.name, theirs.name);
    const auto text = mergedWhole(base.text, mine.text, theirs.text);
    if (!name || !text) return std::nullopt;
    return core::RunNotes{*name, *text};
}

KeptFormat<core::RunNotes> notesFormat(const core::RunPaths& paths) {
    return {[paths](const fs::path&) { return core::readRunNotes(paths); },
            [paths](const fs::path&, const core::RunNotes& notes) { core::writeRunNotes(paths, notes); }, &mergedNotes};
}

}  // namespace

RunsController::RunsController(Session& session, StudioProject& project, TrainingController& training,
                               DatasetController& datasets, ModelController& models, QObject* parent)
    : QObject(parent),
      session_(session),
      project_(project),
      store_(project.store()),
      training_(training),
      datasets_(datasets),
      models_(models) {
    changes_.setSingleShot(true);
    changes_.setInterval(kRunsSettleMilliseconds);
    connect(&changes_, &QTimer::timeout, this, &RunsController::refresh);
    connect(&watcher_, &FolderWatcher::changed, &changes_, qOverload<>(&QTimer::start));
    connect(&training_, &TrainingController::stateChanged, this, &RunsController::refresh);
    connect(&training_, &TrainingController::runBegun, this, &RunsController::refresh);
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) {
        unreadable_ = true;
        Q_EMIT failed(sentence);
        Q_EMIT changed();
    });
    connect(&runner_, &JobRunner::ended, this, [this] {
        if (std::exchange(again_, false)) refresh();
    });
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
    connect(&datasets_, &DatasetController::imported, this, &RunsController::resumeWithDataset);
    connect(&datasets_, &DatasetController::cancelled, this, [this] { waiting_.clear(); });
    connect(&datasets_, &DatasetController::failed, this, [this](const QString& sentence) {
        const StudioRun* run = find(std::exchange(waiting_, {}));
        if (run == nullptr) return;
        Q_EMIT failed(tr("The run's dataset, %1, cannot be opened: %2 Restore it to resume the run.")
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
        return each.info.state == core::RunState::interrupted && each.info.hasCheckpoint && canResume(each.info.id);
    });
    return run == runs_.end() ? nullptr : &*run;
}

void RunsController::refresh() {
    const Trained trained{training_.runningRun(), training_.canResume(), project_.isOpen()};
    std::vector<std::string> written;  // notes that the list will have
    for (const auto& [id, file] : notes_)
        if (file.isSaved()) written.push_back(id);
    const bool started = runner_.start([this, folder = project_.path(), trained, written, before = runs_](
                                           const std::stop_token&, const JobRunner::Post& post) {
        watcher_.watch(watchedFolders(folder, before));
        const std::vector<StudioRun> runs = readRuns(folder, trained);
        watcher_.watch(watchedFolders(folder, runs));
        post([this, written, runs] { takeList(runs, written); });
    });
    again_ = again_ || !started;
}

void RunsController::takeList(const std::vector<StudioRun>& runs, const std::vector<std::string>& written) {
    runs_ = runs;
    loaded_ = true;
    unreadable_ = false;
    leaving_.clear();  // also of those that could not go
    for (const std::string& id : written)
        if (const auto notes = notes_.find(id); notes != notes_.end() && notes->second.isSaved()) notes_.erase(notes);
    for (StudioRun& run : runs_)
        if (const auto notes = notes_.find(run.info.id); notes != notes_.end()) run.notes = notes->second.value();
    Q_EMIT changed();
}

template <typename Act, typename Done>
void RunsController::attempt(Act act, Done done) {
    store_.run(this, [this, act = std::move(act), done = std::move(done)](const KeptStore::Post& post) {
        try {
            post([done, result = act()] { done(result); });
        } catch (const std::exception& error) {
            post([this, sentence = errorText(error)] {
                Q_EMIT failed(sentence);
                refresh();
            });
        }
    });
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

bool RunsController::canResume(const std::string& id) const {
    const StudioRun* run = find(id);
    if (run == nullptr || !training_.canStart()) return false;
    const core::RunState state = run->info.state;
    return state == core::RunState::stopped || state == core::RunState::interrupted || state == core::RunState::fresh;
}

void RunsController::resume(const std::string& id) {
    if (!canResume(id)) return;
    const auto dataset = session_.dataset();
    struct Found {
        core::RunSettings settings;
        bool isOpen;
    };
    const auto look = [paths = project_.run(id), dataset] {
        Found found{core::readRunSettings(paths), false};
        found.isOpen = dataset && core::sourcePlace(dataset->source) == found.settings.datasetSource &&
                       dataset->spec == found.settings.model.sample;
        return found;
    };
    attempt(look, [this, id, dataset](const Found& found) {
        if (!canResume(id)) return;
        if (found.isOpen && session_.dataset() == dataset) {
            training_.resumeRun(id);
            return;
        }
        waiting_ = id;
        datasets_.open(QString::fromStdString(found.settings.datasetSource), found.settings.importSettings);
    });
}

void RunsController::resumeWithDataset() {
    if (const std::string id = std::exchange(waiting_, {}); !id.empty()) training_.resumeRun(id);
}

void RunsController::readSettings(const std::string& id) {
    attempt([paths = project_.run(id)] { return core::readRunSettings(paths); },
            [this, id](const core::RunSettings& settings) { Q_EMIT settingsRead(id, settings); });
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
    const core::RunPaths paths = project_.run(id);
    const auto file = notes_.try_emplace(id, store_, this, core::runNotesFile(paths),
                                         tr("the notes of %1").arg(run->name()), notesFormat(paths), run->notes);
    file.first->second.set(notes);
    run->notes = notes;
    Q_EMIT changed();
}

bool RunsController::canRemove(const std::string& id) const {
    return find(id) != nullptr && id != training_.runningRun() && leaving_.count(id) == 0;
}

void RunsController::remove(const std::string& id) {
    if (!canRemove(id)) return;
    leaving_.insert(id);
    const auto trash = [this, id] {
        project_.open();
        return core::trashRun(project_.path(), id);
    };
    attempt(trash, [this, name = find(id)->name()](const core::TrashedRun& run) { forget(run, name); });
}

void RunsController::forget(const core::TrashedRun& trashed, const QString& name) {
    const std::string& id = trashed.id;
    leaving_.erase(id);
    const core::RunPaths paths = project_.run(id);
    removed_.push_back({trashed, {}, {}, std::nullopt});
    if (const auto notes = notes_.find(id); notes != notes_.end()) {
        if (!notes->second.isSaved()) removed_.back().notes = notes->second.value();
        notes->second.drop();
        notes_.erase(notes);
    }
    const auto ofModel = core::runOfModelPath(session_.modelPath().toStdString());
    if (session_.model() && ofModel && ofModel->folder == paths.folder) {
        removed_.back().model = session_.model();
        removed_.back().place = fs::absolute(session_.modelPath().toStdString()).lexically_relative(paths.folder);
        session_.forgetModelFolder();
    }
    std::erase_if(runs_, [&](const StudioRun& each) { return each.info.id == id; });
    Q_EMIT changed();
    Q_EMIT removed(name);
    refresh();
}

void RunsController::undo() {
    if (removed_.empty()) return;
    const Removed removed = removed_.back();
    removed_.pop_back();
    const auto restore = [project = project_.path(), run = removed.run, notes = removed.notes] {
        const std::string id = core::restoreRun(project, run);
        if (notes) core::writeRunNotes({project, id}, *notes);
        return id;
    };
    attempt(restore, [this, removed](const std::string& id) {
        const auto model = removed.model.lock();
        // Unless it was saved elsewhere meanwhile.
        if (model && model == session_.model() && session_.modelUnsaved())
            session_.setModel(model, QString::fromStdString((project_.run(id).folder / removed.place).string()));
        Q_EMIT restored(QString::fromStdString(id));
        refresh();
    });
}

}  // namespace ui
