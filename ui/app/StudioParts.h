#pragma once

#include <filesystem>

#include "ui/app/DrawingShares.h"
#include "ui/app/StudioProject.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/ClassCounts.h"
#include "ui/data/ClassImagesController.h"
#include "ui/data/DatasetChoice.h"
#include "ui/data/DatasetController.h"
#include "ui/data/HealthController.h"
#include "ui/data/SuggestionsController.h"
#include "ui/evaluate/EvaluateControllers.h"
#include "ui/explore/ExploreControllers.h"
#include "ui/explore/Session.h"
#include "ui/export/ExportController.h"
#include "ui/export/gallery/ContactSheetController.h"
#include "ui/export/gallery/Gallery.h"
#include "ui/export/gallery/GalleryThumbnails.h"
#include "ui/jobs/ModelController.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/TrainControllers.h"

namespace ui {

/// Everything behind the windows, put together once: what is on the table, and the controllers of each workspace. Only
/// ui/app knows it whole; a room is handed its own subject and what that works on.
///
/// The rule of lifetimes: whoever is made here is given references to members above it, and to nothing else. The
/// compiler makes members from the top and destroys them from the bottom, so nobody meets one that is gone. Windows are
/// made after all of them and go before.
struct StudioParts {
    /// An empty `projectFolder`: `dataFolder`/projects/default. Models and directions that belong to no project are
    /// kept under `dataFolder`.
    explicit StudioParts(const std::filesystem::path& dataFolder, const std::filesystem::path& projectFolder = {});

    Theme theme;
    Session session;
    StudioProject project;
    RenderController renderer;
    ModelController models;
    DatasetController datasets;  // of the Data workspace, as are the next four
    DatasetChoice choice;
    HealthController health;
    ClassCounts classCounts;
    ClassImagesController classImages;
    SuggestionsController suggestions;
    TrainControllers train;        // of the Train workspace
    ExploreControllers explore;    // of the Explore workspace
    EvaluateControllers evaluate;  // of the Evaluate workspace
    ExportController exports;      // of the Export workspace, as are the next three
    Gallery gallery;
    GalleryThumbnails galleryThumbnails;
    ContactSheetController contactSheets;
    DrawingShares drawingShares;
};

}  // namespace ui
