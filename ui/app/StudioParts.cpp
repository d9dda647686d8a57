#include "ui/app/StudioParts.h"

#include "core/device/Device.h"

namespace ui {

StudioParts::StudioParts(const std::filesystem::path& dataFolder, const std::filesystem::path& projectFolder)
    : project(projectFolder.empty() ? dataFolder / "projects" / "default" : projectFolder),
      renderer(core::coreCount()),
      models(session),
      datasets(session),
      choice(session, datasets, project),
      health(session),
      train(session, project, datasets, models, dataFolder / "models"),
      explore(session, project, models, train.training, dataFolder / "directions"),
      drawingShares(train.training, explore.timeline, renderer, explore.nearest) {}

}  // namespace ui
