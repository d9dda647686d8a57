#include "ui/app/StudioParts.h"

#include <algorithm>
#include <chrono>

#include "core/device/Device.h"

namespace ui {

namespace {

// While a training has every core, whatever is drawn is taken from it, and its threads wait for the one that was held
// up. So sheets get a share of the time, and the large picture comes 36 times a second instead of 60.
constexpr double kSheetShare = 0.03;
constexpr std::chrono::milliseconds kImageInterval{28};
/// A share for the search for the nearest pictures, too.
constexpr double kNearestShare = 0.01;

/// While a journey plays: the large picture is to move smoothly, and waits while a sheet is drawn.
constexpr double kSheetShareInPlay = 0.02;

}  // namespace

StudioParts::StudioParts(const std::filesystem::path& dataFolder)
    : datasets(session),
      models(session),
      project(dataFolder / "projects" / "default"),
      training(session, dataFolder / "models", &project),
      runs(session, project, training, datasets, models),
      comparison(project, training, runs),
      runSamples(session, project, training),
      renderer(core::coreCount()),
      pictures(session),
      directions(session, dataFolder / "directions"),
      keptDirections(session, project),
      favourites(session, project),
      held(session),
      maps(session),
      journey(session),
      keptJourney(session, project, journey) {
    QObject::connect(&training, &TrainingController::stateChanged, &renderer, [this] { shareOutDrawing(); });
    QObject::connect(&journey, &JourneyController::playingChanged, &renderer, [this] { shareOutDrawing(); });
    QObject::connect(&session, &Session::modelChanged, &training,
                     [this, shown = std::weak_ptr<const core::ModelSnapshot>()]() mutable {
                         const auto& model = session.model();
                         // The same one in another place keeps its curves and samples.
                         const bool same = model && shown.lock() == model->snapshot;
                         shown = model ? model->snapshot : nullptr;
                         if (!model || same || !training.canStart()) return;
                         training.showHistory(model->history, model->snapshot->spec().family, model->events);
                     });
}

// Alone, the renderer has every core; beside a trainer it keeps its share, and wakes first (see niceness).
void StudioParts::shareOutDrawing() {
    const TrainingState state = training.state();
    const int cores = core::coreCount();
    const core::ThreadShares shares = core::shareThreads(cores);
    renderer.setThreads(state == TrainingState::idle ? cores : shares.renderer);
    const bool trains = state != TrainingState::idle && state != TrainingState::paused;
    const bool crowded = trains && shares.trainer + shares.renderer > cores;
    const double beside = crowded ? kSheetShare : 1;
    renderer.setSheetShare(journey.playing() ? std::min(beside, kSheetShareInPlay) : beside);
    renderer.setImageInterval(crowded ? kImageInterval : std::chrono::milliseconds{0});
    nearest.setShare(crowded ? kNearestShare : NearestController::kUsualShare);
}

}  // namespace ui
