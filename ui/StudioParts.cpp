#include "ui/StudioParts.h"

#include "core/device/Device.h"

namespace ui {

StudioParts::StudioParts(const std::filesystem::path& dataFolder)
    : datasets(session),
      models(session),
      project(dataFolder / "projects" / "default"),
      training(session, dataFolder / "models", &project),
      runs(session, project, training, datasets, models),
      comparison(project, training, runs),
      renderer(core::coreCount()),
      pictures(session) {
    // Alone, the renderer has every core; beside a trainer it keeps its share, and wakes first (see niceness).
    QObject::connect(&training, &TrainingController::stateChanged, &renderer, [this](TrainingState state) {
        const int cores = core::coreCount();
        renderer.setThreads(state == TrainingState::idle ? cores : core::shareThreads(cores).renderer);
    });
    QObject::connect(&session, &Session::modelChanged, &training, [this] {
        const auto& model = session.model();
        if (!model || !training.canStart()) return;
        training.showHistory(model->history, model->snapshot->spec().family, model->events);
    });
}

}  // namespace ui
