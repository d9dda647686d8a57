#include "ui/train/TrainingController.h"

#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/device/Device.h"
#include "core/project/ModelRescue.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"
#include "ui/train/ProjectRun.h"

namespace ui {

namespace {

/// Threads that wake for a picture get a core at once, while training keeps all cores busy.
constexpr int kTrainingNiceness = 10;

/// A folder name from what people call their data, of plain letters and digits, and the family's id: "fashion-mnist-"
/// and the id for "Fashion-MNIST".
std::string folderName(const std::string& dataset, const std::string& family) {
    QString name;
    for (const QChar character : QString::fromStdString(dataset).toLower()) {
        if (character.isLetterOrNumber() && character.unicode() < 128) {
            name += character;
        } else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-'))) {
            name += QLatin1Char('-');
        }
    }
    while (name.endsWith(QLatin1Char('-'))) name.chop(1);
    if (name.isEmpty()) name = QStringLiteral("model");
    return name.left(60).toStdString() + "-" + family;
}

}  // namespace

struct TrainingController::Mailbox {
    std::mutex mutex;
    bool posted = false;  // a delivery is on its way
    std::optional<core::TrainingStatus> status;
    std::int64_t backTo = -1;  // points after this step were taken back before `points` were drawn; -1: none
    std::vector<core::CurvePoint> points;
    std::vector<core::TrainingEvent> events;
    core::SnapshotPointer snapshot;
};

TrainingController::TrainingController(Session& session, std::filesystem::path modelsFolder, StudioProject* project,
                                       QObject* parent)
    : QObject(parent), session_(session), modelsFolder_(std::move(modelsFolder)), project_(project) {
    connect(&runner_, &JobRunner::failed, this, &TrainingController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { setState(TrainingState::idle); });
}

TrainingController::~TrainingController() = default;

void TrainingController::start(const std::string& family, const core::Settings& modelSettings,
                               const core::Settings& trainingSettings) {
    if (!canStart()) return;
    if (!session_.dataset()) {
        Q_EMIT failed(tr("There is no dataset to learn from yet. Open one in the Data workspace first."));
        return;
    }
    core::TrainingRequest request;
    try {
        request = requestFor(family, modelSettings, trainingSettings);
    } catch (const core::Error& error) {
        Q_EMIT failed(errorText(error));
        return;
    }

    if (!session_.mayReplaceModel() || !canStart()) return;  // a question takes its time
    family_ = family;
    launch(request, {});
}

void TrainingController::openProject(const JobRunner::Post& post) {
    project_->open();
    if (const core::Message warning = project_->takeWarning(); !warning.empty())
        post([this, warning] { Q_EMIT warned(messageText(warning)); });
}

std::string TrainingController::newRun(const core::TrainingRequest& request, const JobRunner::Post& post) {
    try {
        openProject(post);
        const std::string id =
            core::freeFolder(project_->path() / "runs", folderName(request.dataset->name, request.model.family))
                .filename()
                .string();
        post([this, id] {
            run_ = id;
            Q_EMIT runBegun(id);
        });
        return id;
    } catch (const core::Error& error) {
        post([this, sentence = withoutRun(errorText(error))] { Q_EMIT warned(sentence); });
        return {};
    }
}

QString TrainingController::withoutRun(const QString& reason) const {
    try {
        core::requireWritable(core::freeFolder(modelsFolder_, "model"));
        return tr("%1 The model is saved when the training ends, but it cannot be gone on with later.").arg(reason);
    } catch (const core::Error&) {
        return tr("%1 Nor can the model be saved there: save it in another place when the training ends, or start "
                  "Imago "
                  "with a home folder that can be written.")
            .arg(reason);
    }
}

void TrainingController::resumeRun(const std::string& id) {
    if (!canStart() || project_ == nullptr) return;
    core::TrainingRequest request;
    if (!session_.dataset()) {
        Q_EMIT failed(tr("The run's dataset is not open. Open it in the Data workspace first."));
        return;
    }
    if (!session_.mayReplaceModel() || !canStart()) return;
    family_.clear();  // its files say it
    request.dataset = session_.dataset();
    request.device = device_;
    request.niceness = kTrainingNiceness;
    launch(request, {id, true});
}

void TrainingController::launch(core::TrainingRequest request, const Plan& plan) {
    gate_.resume();
    status_ = {};
    history_.clear();
    events_.clear();
    controls_ = std::make_shared<core::TrainingControls>();
    request.controls = controls_;
    run_ = plan.id;
    const bool started = runner_.start([this, request, plan](const std::stop_token& stop, const JobRunner::Post& post) {
        run(request, plan, stop, post);
    });
    if (!started) return;
    setState(TrainingState::running);
    Q_EMIT historyReset();
    Q_EMIT statusChanged(status_);
}

core::TrainingRequest TrainingController::requestFor(const std::string& family, const core::Settings& modelSettings,
                                                     const core::Settings& trainingSettings) const {
    core::TrainingRequest request;
    request.dataset = session_.dataset();
    request.model = core::modelSpec(family, modelSettings, *request.dataset);
    request.settings = trainingSettings;
    request.threads = core::coreCount();
    request.device = device_;
    request.niceness = kTrainingNiceness;
    return request;
}

void TrainingController::pause() {
    if (!canPause()) return;
    gate_.pause();
    setState(TrainingState::paused);
}

void TrainingController::resume() {
    if (!canResume()) return;
    gate_.resume();
    setState(TrainingState::running);
}

void TrainingController::stop() {
    if (!canStop()) return;
    runner_.requestStop();
    setState(TrainingState::stopping);
}

void TrainingController::step() {
    if (canStep()) gate_.step();
}

void TrainingController::change(const std::string& setting, const core::ParameterValue& value) {
    if (canChange()) controls_->set(setting, value);
}

void TrainingController::showHistory(const core::History& history, const std::string& family,
                                     const std::vector<core::TrainingEvent>& events) {
    if (!canStart()) return;
    history_ = history;
    events_ = events;
    family_ = family;
    Q_EMIT historyReset();
}

// On the training thread. Saving is part of the job: a program that closes joins it, and loses nothing.
void TrainingController::run(core::TrainingRequest request, const Plan& plan, const std::stop_token& stop,
                             const JobRunner::Post& post) {
    const auto mailbox = std::make_shared<Mailbox>();
    const auto tell = [&](const auto& write) {
        const std::lock_guard lock(mailbox->mutex);
        write(*mailbox);
        if (!std::exchange(mailbox->posted, true)) post([this, mailbox] { deliver(*mailbox); });
    };
    const std::unique_ptr<ProjectRun> projectRun = openRun(request, plan, post);
    core::TrainingObserver observer;
    observer.status = [&](const core::TrainingStatus& status) {
        tell([&](Mailbox& box) { box.status = status; });
        if (!projectRun) return;
        if (const core::Message problem = projectRun->takeProblem(); !problem.empty())
            post([this, problem] { Q_EMIT warned(messageText(problem)); });
    };
    observer.point = [&](const core::CurvePoint& point) { tell([&](Mailbox& box) { box.points.push_back(point); }); };
    observer.event = [&](const core::TrainingEvent& event) {
        tell([&](Mailbox& box) {
            box.events.push_back(event);
            if (event.kind != core::TrainingEventKind::recovered) return;
            core::dropPointsAfter(box.points, event.step);
            if (box.backTo < 0 || event.step < box.backTo) box.backTo = event.step;
        });
    };
    observer.snapshot = [&](const core::SnapshotPointer& snapshot) {
        tell([&](Mailbox& box) { box.snapshot = snapshot; });
    };
    if (projectRun) projectRun->addTo(observer);
    const core::TrainingResult result = core::train(request, gate_, stop, observer);
    if (result.model) save(request, result, projectRun.get(), post);
}

std::unique_ptr<ProjectRun> TrainingController::openRun(core::TrainingRequest& request, const Plan& plan,
                                                        const JobRunner::Post& post) {
    if (project_ == nullptr) return nullptr;
    if (!plan.goesOn) {
        core::checkRequest(request);  // else a run would be made of nothing
        const std::string id = newRun(request, post);
        if (id.empty()) return nullptr;
        try {
            return ProjectRun::begin(project_->run(id), request);
        } catch (const core::Error& error) {
            post([this, sentence = errorText(error)] { Q_EMIT warned(sentence); });
            return nullptr;
        }
    }
    core::checkRunName(plan.id);
    openProject(post);
    auto run = ProjectRun::goOn(project_->run(plan.id), request);
    post([this, model = request.model, settings = request.settings, begun = request.checkpoint != nullptr,
          history = request.history, events = run->events()] {
        family_ = model.family;
        if (begun) {
            history_ = history;
            events_ = events;
        }
        Q_EMIT wentOn(model, settings);
        Q_EMIT historyReset();
    });
    return run;
}

void TrainingController::save(const core::TrainingRequest& request, const core::TrainingResult& result, ProjectRun* run,
                              const JobRunner::Post& post) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = result.model;
    model->trainingSettings = request.settings;
    model->datasetName = request.dataset->name;
    model->datasetSource = request.dataset->source;
    model->history = result.history;
    if (run != nullptr) model->events = run->events();
    model->events.insert(model->events.end(), result.events.begin(), result.events.end());
    model->status = result.status;
    model->test = result.test;

    QString folder;
    QString error;
    try {
        if (run != nullptr) {
            const core::FinishedRun finished = run->finish(result);
            model->weightsHash = finished.model.weightsHash;
            // What it was started with, however often it has gone on; the changes since are among the events.
            model->trainingSettings = finished.model.trainingSettings;
            folder = QString::fromStdString(finished.folder.string());
            error = messageText(finished.problem);
        } else {
            const auto wanted =
                core::freeFolder(modelsFolder_, folderName(request.dataset->name, request.model.family));
            const core::ModelPlace place = core::saveModelSomewhere(*model, wanted, core::WeightPrecision::float32);
            model->weightsHash = place.weightsHash;
            folder = QString::fromStdString(place.folder.string());
            error = messageText(place.problem);
        }
    } catch (const std::exception& exception) {
        error = tr("%1 The trained model is still open: save it in another place.").arg(errorText(exception));
    }
    post([this, model, folder, error, status = result.status] {
        status_ = status;
        Q_EMIT statusChanged(status_);
        session_.setModel(model, folder);
        if (error.isEmpty()) {
            Q_EMIT saved(folder);
        } else {
            Q_EMIT failed(error);
        }
    });
}

void TrainingController::deliver(Mailbox& mailbox) {
    std::optional<core::TrainingStatus> status;
    std::int64_t backTo = -1;
    std::vector<core::CurvePoint> points;
    std::vector<core::TrainingEvent> events;
    core::SnapshotPointer snapshot;
    {
        const std::lock_guard lock(mailbox.mutex);
        mailbox.posted = false;
        status = std::exchange(mailbox.status, std::nullopt);
        backTo = std::exchange(mailbox.backTo, -1);
        points.swap(mailbox.points);
        events.swap(mailbox.events);
        snapshot.swap(mailbox.snapshot);
    }
    if (backTo >= 0) {
        core::dropPointsAfter(history_, backTo);
        Q_EMIT pointsTakenBack(backTo);
    }
    if (!points.empty()) {
        history_.insert(history_.end(), points.begin(), points.end());
        Q_EMIT pointsAdded(points);
    }
    if (snapshot) session_.setLiveSnapshot(std::move(snapshot));
    if (status) {
        status_ = *status;
        Q_EMIT statusChanged(status_);
    }
    if (!events.empty()) {
        events_.insert(events_.end(), events.begin(), events.end());
        Q_EMIT eventsAdded(events);
    }
}

void TrainingController::setState(TrainingState state) {
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

}  // namespace ui
