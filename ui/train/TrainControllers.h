#pragma once

#include <filesystem>

#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/export/VideoController.h"
#include "ui/jobs/ModelController.h"
#include "ui/train/ComparisonController.h"
#include "ui/train/CurveFileController.h"
#include "ui/train/ProbeController.h"
#include "ui/train/RunSamplesController.h"
#include "ui/train/RunsController.h"
#include "ui/train/ShownRunController.h"
#include "ui/train/TrainingController.h"
#include "ui/train/queue/QueueController.h"
#include "ui/train/sweep/SweepController.h"
#include "ui/train/sweep/SweepOpener.h"
#include "ui/train/sweep/SweepSheetController.h"

namespace ui {

/// What the Train workspace works with. Each member knows only those above it and what the constructor was given, which
/// outlives them all.
struct TrainControllers {
    /// Trainings become runs of `project`; where it cannot be written, models are saved under `modelsFolder`.
    TrainControllers(Session& session, StudioProject& project, DatasetController& datasets, ModelController& models,
                     const std::filesystem::path& modelsFolder);

    TrainingController training;
    QueueController queue;
    RunsController runs;
    ShownRunController shown;
    ComparisonController comparison;
    RunSamplesController runSamples;
    ProbeController probe;
    CurveFileController curveFiles;
    VideoController videos;
    SweepController sweeps;
    SweepOpener sweepOpener;
    SweepSheetController sweepSheets;

   private:
    /// The curves of a model that is opened are shown as those of a training.
    void followModel(Session& session);
};

}  // namespace ui
