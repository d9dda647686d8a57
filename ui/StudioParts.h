#pragma once

#include <filesystem>

#include "ui/controllers/DatasetController.h"
#include "ui/controllers/ExportController.h"
#include "ui/controllers/ModelController.h"
#include "ui/controllers/RenderController.h"
#include "ui/controllers/TrainingController.h"
#include "ui/session/Session.h"
#include "ui/theme/Theme.h"

namespace ui {

/// Everything behind the windows, made once and handed to the panels that need it.
struct StudioParts {
    /// Trained models are saved under `modelsFolder`.
    explicit StudioParts(const std::filesystem::path& modelsFolder);

    Theme theme;
    Session session;
    DatasetController datasets;
    ModelController models;
    TrainingController training;
    RenderController renderer;
    ExportController exports;
};

}  // namespace ui
