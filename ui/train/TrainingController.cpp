#include "ui/train/TrainingController.h"

#include <utility>

#include "core/base/Error.h"
#include "core/base/ThreadPriority.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/device/Device.h"
#include "core/project/QueueProblem.h"
#include "core/project/StartingModelFile.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"
#include "ui/train/ProjectRun.h"

namespace ui {

namespace {

/// Threads that wake for an image get a core at once, while training keeps all cores busy.
constexpr int kTrainingNiceness = 10;

}  // namespace

TrainingController::TrainingController(Session& session, std::filesystem::path modelsFolder, StudioProject* project,
                                       QObject* parent)
    : QObject(parent), session_(session), home_(std::move(modelsFolder), project) {
    connect(&runner_, &JobRunner::failed, this, &TrainingController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { setState(TrainingState::idle); });
}

TrainingController::~TrainingController() = default;

void TrainingController::start(const std::string& family, const core::Settings& modelSettings,
                               const core::Settings& trainingSettings) {
    if (!canStart()) return;
    if (!session_.dataset()) {
        Q_EMIT failed(tr("No dataset is open. Open one in the Data workspace first."));
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
    Plan plan;
    plan.startFrom = startingModel_.place();
    if (knownDuplicates_) plan.duplicates = knownDuplicates_();
    launch(request, plan);
}

void TrainingController::resumeRun(const std::string& id) {
    if (!canStart() || !home_.hasProject()) return;
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

void TrainingController::startQueued(const QueuedRun& queued) {
    if (!canStart() || !home_.hasProject()) return;
    Plan plan{queued.id, queued.goesOn};
    plan.queued = queued;
    core::TrainingRequest request = std::exchange(plan.queued->request, {});
    request.niceness = kTrainingNiceness;
    family_ = queued.goesOn ? std::string() : request.model.family;  // its files say it
    launch(request, plan);
    if (!queued.goesOn) Q_EMIT resumed(queued.request.model, queued.request.settings);
}

void TrainingController::launch(core::TrainingRequest request, const Plan& plan) {
    gate_.resume();
    status_ = {};
    history_.clear();
    events_.clear();
    controls_ = std::make_shared<core::TrainingControls>();
    request.controls = controls_;
    run_ = plan.id;
    queued_ = plan.queued.has_value();
    end_ = {};
    datasetName_ = request.dataset->name;
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
    status_ = {};  // it was that of the last training
    history_ = history;
    events_ = events;
    family_ = family;
    Q_EMIT historyReset();
}

void TrainingController::run(const core::TrainingRequest& request, const Plan& plan, const std::stop_token& stop,
                             const JobRunner::Post& post) {
    try {
        train(request, plan, stop, post);
    } catch (const std::exception& error) {
        post([this, problem = core::queueProblemOf(error)] { end_ = {core::Outcome::done, problem}; });
        throw;
    }
}

// Saving is part of the job: a program that closes joins it, and loses nothing.
void TrainingController::train(core::TrainingRequest request, const Plan& plan, const std::stop_token& stop,
                               const JobRunner::Post& post) {
    const auto warn = [this, &post](const QString& sentence) { post([this, sentence] { Q_EMIT warned(sentence); }); };
    if (!plan.startFrom.empty()) request.start = core::openStartingModel(plan.startFrom);
    if (!plan.goesOn && !moveDuplicates(request, plan, stop, post)) return;
    const std::unique_ptr<ProjectRun> projectRun = openRun(request, plan, stop, post, warn);
    if (plan.goesOn && !projectRun) return;
    const auto mailbox = std::make_shared<TrainingMailbox>();
    core::TrainingObserver observer = mailbox->observer([&] { post([this, mailbox] { take(mailbox->take()); }); });
    if (projectRun) {
        observer.status = [&, next = observer.status](const core::TrainingStatus& status) {
            next(status);
            if (const core::Message problem = projectRun->takeProblem(); !problem.empty()) warn(messageText(problem));
        };
        projectRun->addTo(observer);
    }
    const core::TrainingResult result = core::train(request, gate_, stop, observer);
    if (!result.model) return;
    post([this, saved = home_.save(request, result, projectRun.get()), status = result.status,
          outcome = result.outcome] { take(saved, status, outcome); });
}

bool TrainingController::moveDuplicates(core::TrainingRequest& request, const Plan& plan, const std::stop_token& stop,
                                        const JobRunner::Post& post) {
    core::checkTraining(core::modelFamily(request.model.family), request);  // before the search
    core::lowerThreadPriority(kTrainingNiceness);
    const auto tell = [this, &post](const core::Progress& at) {
        post([this, share = at.fraction()] {
            status_.phase = core::TrainingPhase::searching;
            status_.searched = share;
            Q_EMIT statusChanged(status_);
        });
    };
    auto moved = core::movedSamples(*request.dataset, request.settings, plan.duplicates,
                                    core::JobContext(stop, tell, core::coreCount()), duplicateMemory_);
    if (!moved) return false;
    request.moved = std::move(*moved);
    QStringList sentences;
    const core::Message start = request.start ? core::startSentence(*request.start, request.model) : core::Message();
    for (const core::Message& sentence :
         {start, core::movedSentence(request.moved.size()), core::searchLimit(*request.dataset)})
        if (!sentence.empty()) sentences << messageText(sentence);
    post([this, text = sentences.join(QLatin1Char(' '))] {
        status_ = {};
        Q_EMIT statusChanged(status_);
        if (!text.isEmpty()) Q_EMIT noted(text);
    });
    return true;
}

std::unique_ptr<ProjectRun> TrainingController::openRun(core::TrainingRequest& request, const Plan& plan,
                                                        const std::stop_token& stop, const JobRunner::Post& post,
                                                        const TrainingHome::Warn& warn) {
    if (!plan.goesOn && plan.queued) {
        auto run = home_.begin(request, *plan.queued, warn);
        post([this, id = plan.id] { Q_EMIT runBegun(id); });
        return run;
    }
    if (!plan.goesOn) {
        return home_.begin(request, warn, [&](const std::string& id) {
            post([this, id] {
                run_ = id;
                Q_EMIT runBegun(id);
            });
        });
    }
    auto run = home_.resume(plan.id, request, core::JobContext(stop, {}, core::coreCount()), warn);
    if (!run) return nullptr;
    post([this, model = request.model, settings = request.settings, begun = request.checkpoint != nullptr,
          history = request.history, events = run->events()] {
        family_ = model.family;
        if (begun) {
            history_ = history;
            events_ = events;
        }
        Q_EMIT resumed(model, settings);
        Q_EMIT historyReset();
    });
    return run;
}

void TrainingController::take(const SavedTraining& saved, const core::TrainingStatus& status, core::Outcome outcome) {
    end_ = {outcome, saved.reason};
    status_ = status;
    Q_EMIT statusChanged(status_);
    session_.setModel(saved.model, saved.folder);
    if (saved.problem.isEmpty()) {
        Q_EMIT this->saved(saved.folder);
    } else {
        Q_EMIT failed(saved.problem);
    }
}

void TrainingController::take(TrainingNews news) {
    if (news.backTo >= 0) {
        core::dropPointsAfter(history_, news.backTo);
        Q_EMIT pointsTakenBack(news.backTo);
    }
    if (!news.points.empty()) {
        history_.insert(history_.end(), news.points.begin(), news.points.end());
        Q_EMIT pointsAdded(news.points);
    }
    if (news.snapshot) session_.setLiveSnapshot(std::move(news.snapshot));
    if (news.status) {
        status_ = *news.status;
        Q_EMIT statusChanged(status_);
    }
    if (!news.events.empty()) {
        events_.insert(events_.end(), news.events.begin(), news.events.end());
        Q_EMIT eventsAdded(news.events);
    }
}

void TrainingController::setState(TrainingState state) {
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

}  // namespace ui
