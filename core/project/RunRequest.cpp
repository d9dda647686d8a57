#include "core/project/RunRequest.h"

#include <filesystem>

#include "core/base/Error.h"

namespace core {

RunSettings newRunSettings(const TrainingRequest& request) {
    const Dataset& dataset = *request.dataset;
    RunSettings settings;
    settings.model = request.model;
    settings.training = request.settings;
    settings.threads = request.threads;
    settings.datasetName = dataset.name;
    std::error_code ignored;
    settings.datasetSource = std::filesystem::exists(dataset.source, ignored)
                                 ? std::filesystem::absolute(dataset.source).string()
                                 : dataset.source;
    settings.importSettings = dataset.importSettings;
    settings.datasetHash = hashOf(dataset);
    settings.created = timestamp();
    return settings;
}

void resumeFrom(const ReopenedRun& run, TrainingRequest& request) {
    if (hashOf(*request.dataset) != run.settings.datasetHash)
        throw Error(
            "\"%1\" does not contain the images that the run was started with; restore those of %2, or start a new "
            "run.",
            request.dataset->source, run.settings.datasetName);
    request.model = run.settings.model;
    request.settings = run.training;
    request.threads = run.settings.threads;
    request.checkpoint = run.checkpoint;
    request.history = run.history.points;
    request.best = run.best;
}

}  // namespace core
