#include "ui/train/ProjectRun.h"

#include <utility>

#include "core/exporting/TrainingSheet.h"
#include "core/project/RunNotes.h"
#include "core/project/RunRequest.h"

namespace ui {

std::unique_ptr<ProjectRun> ProjectRun::begin(const core::RunPaths& paths, const core::TrainingRequest& request,
                                              core::WeightPrecision precision, const std::string& name) {
    core::RunSettings settings = core::newRunSettings(request);
    settings.precision = precision;
    core::createRun(paths, settings);
    if (!name.empty()) core::writeRunNotes(paths, {name, {}});
    return std::unique_ptr<ProjectRun>(new ProjectRun(paths, std::move(settings), {}, true));
}

std::unique_ptr<ProjectRun> ProjectRun::resume(const core::RunPaths& paths, core::TrainingRequest& request,
                                               const core::JobContext& context) {
    core::ReopenedRun run = core::reopenRun(paths);
    core::resumeFrom(run, request, context);
    if (!request.dataset) return nullptr;
    std::unique_ptr<ProjectRun> again(new ProjectRun(paths, std::move(run.settings), std::move(run.history), false));
    again->warning_ = std::move(run.warning);
    return again;
}

ProjectRun::ProjectRun(core::RunPaths paths, core::RunSettings settings, core::RunHistory history, bool isNew)
    : paths_(std::move(paths)),
      events_(history.events),
      isNew_(isNew),
      writer_(std::make_unique<core::RunWriter>(paths_, std::move(settings), std::move(history),
                                                core::trainingSheetFile)) {}

ProjectRun::~ProjectRun() {
    writer_.reset();  // with what still waits to be written
    if (isNew_) core::removeFruitlessRun(paths_);
}

}  // namespace ui
