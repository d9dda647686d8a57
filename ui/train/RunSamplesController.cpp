#include "ui/train/RunSamplesController.h"

#include <limits>

namespace ui {

RunSamplesController::RunSamplesController(Session& session, StudioProject& project, TrainingController& training,
                                           QObject* parent)
    : QObject(parent), session_(session), project_(project), training_(training) {
    connect(&training_, &TrainingController::historyReset, this, &RunSamplesController::load);
    // A training that was short, or that nobody looked at, left more on the disk than was drawn.
    connect(&training_, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::idle) load();
    });
}

std::optional<RunSamplesController::Wanted> RunSamplesController::wanted() const {
    if (!training_.canStart()) {
        if (training_.runningRun().empty()) return std::nullopt;
        return Wanted{project_.run(training_.runningRun()), std::numeric_limits<std::int64_t>::max()};
    }
    if (!session_.model() || session_.modelPath().isEmpty()) return std::nullopt;
    const auto run = core::runOfModelPath(session_.modelPath().toStdString());
    if (!run) return std::nullopt;
    return Wanted{*run, session_.model()->snapshot->step()};
}

void RunSamplesController::load() {
    job_.drop();  // of another history
    const std::optional<Wanted> which = wanted();
    if (!which) return;
    job_.start([this, which = *which](const std::stop_token& stop, const NewestJob::Post& post) {
        post([this, samples = readSavedSamples(which.run, which.last, stop)] { Q_EMIT loaded(samples); });
    });
}

}  // namespace ui
