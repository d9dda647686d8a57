#include "ui/train/TrainControllers.h"

#include <memory>

namespace ui {

TrainControllers::TrainControllers(Session& session, StudioProject& project, DatasetController& datasets,
                                   ModelController& models, const std::filesystem::path& modelsFolder)
    : training(session, modelsFolder, &project),
      queue(session, project, training, datasets),
      runs(session, project, training, datasets, models),
      shown(session, project, training, runs),
      comparison(project, training, runs),
      runSamples(session, project, training),
      sweeps(session, project, training, datasets),
      sweepOpener(session, models) {
    sweepOpener.setRefusal([this] {
        return training.canStart()
                   ? QString()
                   : SweepOpener::tr("A model is being trained. Stop the training (Shift+F5) to open another model.");
    });
    followModel(session);
}

void TrainControllers::followModel(Session& session) {
    QObject::connect(&session, &Session::modelChanged, &training,
                     [this, &session, shown = std::weak_ptr<const core::ModelSnapshot>()]() mutable {
                         const auto& model = session.model();
                         // The same one in another place keeps its curves and samples.
                         const bool same = model && shown.lock() == model->snapshot;
                         shown = model ? model->snapshot : nullptr;
                         if (!model || same || !training.canStart()) return;
                         training.showHistory(model->history, model->snapshot->spec().family, model->events);
                     });
}

}  // namespace ui
