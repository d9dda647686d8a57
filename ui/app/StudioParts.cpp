#include "ui/app/StudioParts.h"

#include "core/device/Device.h"
#include "core/project/RunSettingsFile.h"

namespace ui {

StudioParts::StudioParts(const std::filesystem::path& dataFolder, const std::filesystem::path& projectFolder)
    : project(projectFolder.empty() ? dataFolder / "projects" / "default" : projectFolder),
      renderer(core::coreCount()),
      models(session),
      datasets(session),
      choice(session, datasets, project),
      health(session),
      classCounts(session),
      classImages(session),
      suggestions(session),
      train(session, project, datasets, models, dataFolder / "models"),
      explore(session, project, models, train.training, dataFolder / "directions"),
      evaluate(session, datasets, studioEvaluationTools(project)),
      gallery(session, project, explore.favorites, &core::timestamp),
      drawingShares(train.training, explore.timeline, renderer, explore.nearest) {
    train.training.setKnownDuplicates([this] { return health.duplicates(); });
    for (FileWriter* writer : std::initializer_list<FileWriter*>{&exports, &explore.videos, &explore.favoriteExports,
                                                                 &explore.imageFiles, &train.videos})
        gallery.watch(*writer);
}

}  // namespace ui
