#include "ui/explore/ExploreControllers.h"

namespace ui {

ExploreControllers::ExploreControllers(Session& session, StudioProject& project,
                                       const std::filesystem::path& directionsFolder)
    : history(session),
      change(session),
      projections(session),
      directions(session, directionsFolder),
      keptDirections(session, project),
      favorites(session, project),
      held(session),
      maps(session),
      timeline(session),
      keptTimeline(session, project, timeline),
      timelineFiles(session, timeline) {}

}  // namespace ui
