#pragma once

#include <filesystem>

#include "ui/controllers/ComparisonController.h"
#include "ui/controllers/DatasetController.h"
#include "ui/controllers/DirectionsController.h"
#include "ui/controllers/ExportController.h"
#include "ui/controllers/FilmController.h"
#include "ui/controllers/JourneyController.h"
#include "ui/controllers/MapController.h"
#include "ui/controllers/ModelController.h"
#include "ui/controllers/NearestController.h"
#include "ui/controllers/PictureController.h"
#include "ui/controllers/RenderController.h"
#include "ui/controllers/RunSamplesController.h"
#include "ui/controllers/RunsController.h"
#include "ui/controllers/TrainingController.h"
#include "ui/controllers/VideoController.h"
#include "ui/session/Favourites.h"
#include "ui/session/HeldPoints.h"
#include "ui/session/KeptDirections.h"
#include "ui/session/KeptJourney.h"
#include "ui/session/Session.h"
#include "ui/theme/Theme.h"

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
