#pragma once

#include <filesystem>

#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/explore/directions/DirectionsController.h"
#include "ui/explore/directions/KeptDirections.h"
#include "ui/explore/favourites/Favourites.h"
#include "ui/explore/map/MapController.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/sheet/PictureController.h"
#include "ui/explore/timeline/JourneyController.h"
#include "ui/explore/timeline/KeptJourney.h"
#include "ui/export/ExportController.h"
#include "ui/export/FilmController.h"
#include "ui/export/VideoController.h"
#include "ui/jobs/ModelController.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/ComparisonController.h"
#include "ui/train/RunSamplesController.h"
#include "ui/train/RunsController.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// Everything behind the windows, made once and handed to the panels that need it.
struct StudioParts {
    /// Trainings become runs of the project `dataFolder`/projects/default; where it cannot be written, models are saved
    /// under `dataFolder`/models.
    explicit StudioParts(const std::filesystem::path& dataFolder);

    Theme theme;
    Session session;
    DatasetController datasets;
    ModelController models;
    StudioProject project;
    TrainingController training;
    RunsController runs;
    ComparisonController comparison;
    RunSamplesController runSamples;
    RenderController renderer;
    PictureController pictures;
    DirectionsController directions;
    KeptDirections keptDirections;
    Favourites favourites;
    HeldPoints held;
    MapController maps;
    NearestController nearest;
    ExportController exports;
    VideoController videos;
    JourneyController journey;
    KeptJourney keptJourney;
    FilmController films;

   private:
    /// How many threads the drawing has, and how much of its time sheets may take.
    void shareOutDrawing();
};

}  // namespace ui
