#include "ui/explore/ExploreControllers.h"

namespace ui {

ExploreControllers::ExploreControllers(Session& session, StudioProject& project, ModelController& models,
                                       const TrainingController& training,
                                       const std::filesystem::path& directionsFolder)
    : history(session),
      change(session),
      projections(session),
      directions(session, directionsFolder),
      keptDirections(session, project),
      favorites(session, project),
      favoriteOpener(favorites, models),
      held(session),
      maps(session),
      timeline(session),
      keptTimeline(session, project, timeline),
      timelineFiles(session, timeline) {
    favorites.setTrainedModel([&training, &project] {
        const std::string& run = training.lastRun();
        return run.empty() ? std::filesystem::path() : project.run(run).model();
    });
    favoriteOpener.setRefusal([&training] {
        return training.canStart()
                   ? QString()
                   : FavoriteOpener::tr(
                         "A model is being trained. Stop the training (Shift+F5) to open another model.");
    });
}

}  // namespace ui
