#include "ui/controllers/ProjectRun.h"

#include <filesystem>
#include <utility>

#include "core/job/Error.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

}  // namespace

std::unique_ptr<ProjectRun> ProjectRun::begin(const core::RunPaths& paths, const core::TrainingRequest& request,
                                              const core::ImportOptions& import) {
    const core::Dataset& dataset = *request.dataset;
    core::RunSettings settings;
    settings.model = request.model;
    settings.training = request.settings;
    settings.threads = request.threads;
    settings.datasetName = dataset.name;
    // To be found again from another working folder.
    settings.datasetSource = isThere(dataset.source) ? fs::absolute(dataset.source).string() : dataset.source;
    settings.import = import;
    settings.datasetHash = core::hashOf(dataset);
    settings.created = core::timestamp();
    core::createRun(paths, settings);
    return std::unique_ptr<ProjectRun>(new ProjectRun(paths, std::move(settings), {}, true));
}

std::unique_ptr<ProjectRun> ProjectRun::goOn(const core::RunPaths& paths, core::TrainingRequest& request) {
    core::ReopenedRun run = core::reopenRun(paths);
    if (core::hashOf(*request.dataset) != run.settings.datasetHash)
        throw core::Error("\"" + request.dataset->source +
                          "\" does not hold the pictures that the run was started with; put those of " +
                          run.settings.datasetName + " back, or start a new run.");
    request.model = run.settings.model;
    request.settings = run.training;
    request.threads = run.settings.threads;
    request.checkpoint = run.checkpoint;
    request.history = run.history.points;
    request.best = run.best;
    return std::unique_ptr<ProjectRun>(new ProjectRun(paths, std::move(run.settings), std::move(run.history), false));
}

ProjectRun::ProjectRun(core::RunPaths paths, core::RunSettings settings, core::RunHistory history, bool isNew)
    : paths_(std::move(paths)),
      events_(history.events),
      isNew_(isNew),
      writer_(std::make_unique<core::RunWriter>(paths_, std::move(settings), std::move(history))) {}

ProjectRun::~ProjectRun() {
    writer_.reset();  // with what still waits to be written
    std::error_code ignored;
    if (isNew_ && !isThere(paths_.last()) && !isThere(paths_.model())) fs::remove_all(paths_.folder, ignored);
}

}  // namespace ui
