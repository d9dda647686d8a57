#include "ui/app/StudioParts.h"

#include "core/device/Device.h"

namespace ui {

StudioParts::StudioParts(const std::filesystem::path& dataFolder)
    : project(dataFolder / "projects" / "default"),
      renderer(core::coreCount()),
      models(session),
      datasets(session),
      train(session, project, datasets, models, dataFolder / "models"),
      explore(session, project, dataFolder / "directions"),
      drawingShares(train.training, explore.timeline, renderer, explore.nearest) {}

}  // namespace ui
