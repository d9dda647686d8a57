#include "ui/explore/ExploreControllers.h"

namespace ui {

ExploreControllers::ExploreControllers(Session& session, StudioProject& project,
                                       const std::filesystem::path& directionsFolder)
    : history(session),
      change(session),
      pictures(session),
      directions(session, directionsFolder),
      keptDirections(session, project),
      favourites(session, project),
      held(session),
      maps(session),
      journey(session),
      keptJourney(session, project, journey),
      journeyFiles(session, journey) {}

}  // namespace ui
