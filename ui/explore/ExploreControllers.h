#pragma once

#include <filesystem>

#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/explore/directions/DirectionsController.h"
#include "ui/explore/directions/KeptDirections.h"
#include "ui/explore/favorites/FavoriteOpener.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/history/LatentHistory.h"
#include "ui/explore/map/MapController.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/sheet/ProjectionController.h"
#include "ui/explore/sliders/SliderChange.h"
#include "ui/explore/timeline/KeptTimeline.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/explore/timeline/TimelineFileController.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/ModelController.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// What the Explore workspace works with. Each member knows only those above it and what the constructor was given,
/// which outlives them all.
struct ExploreControllers {
    /// Directions that were found are kept under `directionsFolder`, what a person keeps in `project`.
    ExploreControllers(Session& session, StudioProject& project, ModelController& models,
                       const TrainingController& training, const std::filesystem::path& directionsFolder);

    LatentHistory history;
    SliderChange change;
    ProjectionController projections;
    ImageFileController imageFiles;
    DirectionsController directions;
    KeptDirections keptDirections;
    Favorites favorites;
    FavoriteOpener favoriteOpener;
    ExportController favoriteExports;
    HeldPoints held;
    MapController maps;
    NearestController nearest;
    TimelineController timeline;
    KeptTimeline keptTimeline;
    TimelineFileController timelineFiles;
    ExportController videos;
};

}  // namespace ui
