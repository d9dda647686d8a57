#include "ui/controllers/TrainingController.h"

#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include "core/device/Device.h"
#include "core/job/Error.h"
#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

/// Threads that wake for a picture get a core at once, while training keeps all cores busy.
constexpr int kTrainingNiceness = 10;

/// A folder name from what people call their data: "Fashion-MNIST" and "vae" give "fashion-mnist-vae".
std::string folderName(const std::string& dataset, const std::string& family) {
    QString name;
    for (const QChar character : QString::fromStdString(dataset).toLower()) {
        if (character.isLetterOrNumber()) {
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
    std::vector<core::CurvePoint> points;
    core::SnapshotPointer snapshot;
};

TrainingController::TrainingController(Session& session, std::filesystem::path modelsFolder, QObject* parent)
    : QObject(parent), session_(session), modelsFolder_(std::move(modelsFolder)) {
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

    gate_.resume();
    status_ = {};
    history_.clear();
    family_ = family;
    const bool started = runner_.start(
        [this, request](const std::stop_token& stop, const JobRunner::Post& post) { run(request, stop, post); });
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

void TrainingController::showHistory(const core::History& history, const std::string& family) {
    if (!canStart()) return;
    history_ = history;
    family_ = family;
    Q_EMIT historyReset();
}

// On the training thread. Saving is part of the job: a program that closes joins it, and loses nothing.
void TrainingController::run(const core::TrainingRequest& request, const std::stop_token& stop,
                             const JobRunner::Post& post) {
    const auto mailbox = std::make_shared<Mailbox>();
    const auto tell = [&](const auto& write) {
        const std::lock_guard lock(mailbox->mutex);
        write(*mailbox);
        if (!std::exchange(mailbox->posted, true)) post([this, mailbox] { deliver(*mailbox); });
    };
    core::TrainingObserver observer;
    observer.status = [&](const core::TrainingStatus& status) { tell([&](Mailbox& box) { box.status = status; }); };
    observer.point = [&](const core::CurvePoint& point) { tell([&](Mailbox& box) { box.points.push_back(point); }); };
    observer.snapshot = [&](const core::SnapshotPointer& snapshot) {
        tell([&](Mailbox& box) { box.snapshot = snapshot; });
    };
    core::TrainingResult result = core::train(request, gate_, stop, observer);
    if (!result.model) return;

    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = result.model;
    model->trainingSettings = request.settings;
    model->datasetName = request.dataset->name;
    model->datasetSource = request.dataset->source;
    model->history = std::move(result.history);
    model->status = result.status;
    model->test = result.test;

    QString folder;
    QString error;
    try {
        std::filesystem::create_directories(modelsFolder_);
        const auto path = core::freeFolder(modelsFolder_, folderName(request.dataset->name, request.model.family));
        model->weightsHash = core::saveModel(*model, path);
        folder = QString::fromStdString(path.string());
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
    std::vector<core::CurvePoint> points;
    core::SnapshotPointer snapshot;
    {
        const std::lock_guard lock(mailbox.mutex);
        mailbox.posted = false;
        status = std::exchange(mailbox.status, std::nullopt);
        points.swap(mailbox.points);
        snapshot.swap(mailbox.snapshot);
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
}

void TrainingController::setState(TrainingState state) {
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

}  // namespace ui
