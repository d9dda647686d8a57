#include "core/project/RunRequest.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/project/ProjectEdits.h"

namespace core {

RunSettings newRunSettings(const TrainingRequest& request) {
    const Dataset& dataset = *request.dataset;
    RunSettings settings;
    settings.model = request.model;
    settings.training = request.settings;
    settings.threads = request.threads;
    settings.datasetName = dataset.name;
    settings.datasetSource = sourcePlace(dataset.source);
    settings.importSettings = dataset.importSettings;
    settings.datasetHash = hashOf(dataset);
    settings.fingerprint = fingerprintOf(dataset);
    if (dataset.edits) settings.dataset.edits = *dataset.edits;
    settings.dataset.moved = request.moved;
    settings.counts = countsOf(settings.dataset, dataset);
    settings.inBlocks = request.settings.toggle("validation_blocks") && drawsInBlocks(dataset);
    if (request.start) settings.startedFrom = request.start->origin;
    settings.created = timestamp();
    return settings;
}

namespace {

/// What the run was started with, of `dataset` or of what that is a part of. Null when cancelled, or where it is
/// another one.
std::shared_ptr<const Dataset> datasetOf(const RunSettings& run, const std::shared_ptr<const Dataset>& dataset,
                                         const JobContext& context) {
    const std::shared_ptr<const Dataset> whole = dataset->whole ? dataset->whole : dataset;
    const auto isIt = [&](const Dataset& candidate) { return hashOf(candidate) == run.datasetHash; };
    if (!run.dataset.edits.empty()) {
        if (dataset->edits && *dataset->edits == run.dataset.edits) return isIt(*dataset) ? dataset : nullptr;
        auto edited = applyEdits(whole, run.dataset.edits, context);
        return edited && isIt(*edited) ? edited : nullptr;
    }
    // A run of a version that wrote no edits down may be one of a part.
    if (isIt(*dataset)) return dataset;
    return whole != dataset && !context.stopRequested() && isIt(*whole) ? whole : nullptr;
}

/// What was moved is of validation, else it was written down for another split.
void checkMoved(const ReopenedRun& run, const Dataset& dataset) {
    const std::vector<std::uint32_t>& moved = run.settings.dataset.moved;
    if (moved.empty()) return;
    std::vector<std::uint32_t> validation = makeSplit(dataset, run.training).validation;
    std::sort(validation.begin(), validation.end());
    if (moved.size() >= validation.size() ||
        !std::includes(validation.begin(), validation.end(), moved.begin(), moved.end()))
        throw Error(
            "The run on %1 cannot be resumed: the samples that its dataset.json moves to training are not those "
            "of its split; use another copy of the run, or start a new one.",
            run.settings.datasetName);
}

/// Which weights it started from is known by name only.
void checkStart(const ReopenedRun& run) {
    if (run.checkpoint || !run.settings.startedFrom) return;
    throw Error(
        "The run on %1 cannot be resumed: it was ended before its first checkpoint, and it had started from the "
        "weights of \"%2\"; start a new run from that model.",
        run.settings.datasetName, run.settings.startedFrom->name);
}

}  // namespace

void resumeFrom(const ReopenedRun& run, TrainingRequest& request, const JobContext& context) {
    const std::string source = request.dataset->source;
    request.dataset = datasetOf(run.settings, request.dataset, context);
    if (!request.dataset && context.stopRequested()) return;
    if (!request.dataset)
        throw Error(
            "\"%1\" does not contain the images that the run was started with; restore those of %2, or start a new "
            "run.",
            source, run.settings.datasetName);
    checkMoved(run, *request.dataset);
    checkStart(run);
    request.moved = run.settings.dataset.moved;
    request.model = run.settings.model;
    request.settings = run.training;
    request.threads = run.settings.threads;
    request.checkpoint = run.checkpoint;
    request.history = run.history.points;
    request.best = run.best;
}

}  // namespace core
