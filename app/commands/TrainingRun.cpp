#include "app/commands/TrainingRun.h"

#include <system_error>
#include <utility>

#include "app/commands/DatasetStore.h"
#include "core/base/Error.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/device/Device.h"
#include "core/project/ModelRescue.h"

namespace app {

namespace fs = std::filesystem;

namespace {

core::Split splitOf(const core::TrainingRequest& request) {
    return core::trainingSplit(*request.dataset, request.settings, request.moved);
}

}  // namespace

std::shared_ptr<const core::Dataset> importForTraining(const std::string& source, const core::Settings& settings,
                                                       TrainingReport& report, const std::stop_token& stop,
                                                       const EditsFor& editsFor, bool useCache) {
    const auto tell = [&report](const core::Progress& progress) { report.importing(progress); };
    const auto cache = datasetCache(useCache);
    const core::JobContext context(stop, tell, core::coreCount());
    auto dataset = core::importDataset(source, settings, context, cache.get()).dataset;
    if (dataset && editsFor)
        dataset = core::applyEdits(dataset, editsFor(*dataset), core::JobContext(stop, {}, core::coreCount()));
    if (dataset) report.imported(*dataset);
    return dataset;
}

bool moveDuplicates(core::TrainingRequest& request, bool useCache, TrainingReport& report,
                    const std::stop_token& stop) {
    core::checkTraining(core::modelFamily(request.model.family), request);  // before the search
    const auto tell = [&report](const core::Progress& progress) { report.searching(progress); };
    auto moved =
        core::movedSamples(*request.dataset, request.settings, std::nullopt,
                           core::JobContext(stop, tell, core::coreCount()), core::duplicatesIn(datasetCache(useCache)));
    if (!moved) return false;
    request.moved = std::move(*moved);
    if (const core::Message limit = core::searchLimit(*request.dataset); !limit.empty()) report.note(limit.english());
    return true;
}

core::TrainingResult trainAndReport(const core::TrainingRequest& request, TrainingReport& report, std::stop_token stop,
                                    core::TrainingObserver observer, const std::string& suitedPreset) {
    const core::ModelFamily& family = core::modelFamily(request.model.family);
    core::checkTraining(family, request);  // before it is said to have started
    const core::Split split = splitOf(request);
    report.started({*request.dataset, family, request, split.training.size(), split.validation.size(),
                    split.test.size(), suitedPreset});
    if (const core::Message unseen = core::unseenClasses(*request.dataset, split); !unseen.empty())
        report.warning(unseen.english());
    observer.status = [&report, next = observer.status](const core::TrainingStatus& status) {
        report.status(status);
        if (next) next(status);
    };
    observer.point = [&report, next = observer.point](const core::CurvePoint& point) {
        report.point(point);
        if (next) next(point);
    };
    observer.event = [&report, next = observer.event](const core::TrainingEvent& event) {
        report.event(event);
        if (next) next(event);
    };
    core::PauseGate gate;
    return core::train(request, gate, std::move(stop), observer);
}

TrainingSummary summaryOf(const core::TrainingRequest& request, const core::TrainingResult& result) {
    TrainingSummary summary;
    summary.outcome = result.outcome;
    summary.status = result.status;
    summary.test = result.test;
    if (result.status.seconds > 0) {
        summary.imagesPerSecond =
            result.status.epoch * static_cast<double>(splitOf(request).training.size()) / result.status.seconds;
    }
    return summary;
}

core::TrainingRequest requestFor(TrainingPlan plan, std::shared_ptr<const core::Dataset> dataset) {
    core::TrainingRequest request;
    request.model = core::modelSpec(plan.family, plan.modelSettings, *dataset);
    request.dataset = std::move(dataset);
    request.settings = std::move(plan.settings);
    request.start = std::move(plan.start);
    request.threads = plan.threads;
    request.device = std::move(plan.device);
    return request;
}

FinishedTraining trainAndSave(const std::shared_ptr<const core::Dataset>& dataset, const TrainingPlan& plan,
                              TrainingReport& report, std::stop_token stop) {
    core::TrainingRequest request = requestFor(plan, dataset);
    if (!moveDuplicates(request, plan.useCache, report, stop)) {
        reportNothingTrained(report);
        return {core::Outcome::cancelled, std::nullopt};
    }
    core::TrainingResult result = trainAndReport(request, report, std::move(stop), {}, plan.suitedPreset);
    TrainingSummary summary = summaryOf(request, result);
    FinishedTraining finished{result.outcome, std::nullopt};
    core::Message problem;
    if (result.model) {
        core::SavedModel& model = finished.model.emplace();
        model.snapshot = std::move(result.model);
        model.trainingSettings = request.settings;
        model.datasetName = dataset->name;
        model.datasetSource = dataset->source;
        model.importSettings = dataset->importSettings;
        if (dataset->edits) model.edits = *dataset->edits;
        model.trainedOn = core::fingerprintOf(*dataset);
        if (request.start) model.startedFrom = request.start->origin;
        model.history = std::move(result.history);
        model.events = std::move(result.events);
        model.status = result.status;
        model.test = result.test;
        const core::ModelPlace place = core::saveModelSomewhere(model, plan.folder, plan.precision);
        model.weightsHash = place.weightsHash;
        summary.folder = place.folder;
        problem = place.problem;
    }
    report.finished(summary);
    if (!problem.empty()) throw core::Error(problem);
    return finished;
}

void reportNothingTrained(TrainingReport& report) {
    TrainingSummary summary;
    summary.outcome = core::Outcome::cancelled;
    report.finished(summary);
}

void prepareFolder(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error))) {
        throw core::Error("\"%1\" already exists and is not an empty folder; choose another name.", folder.string());
    }
    core::requireWritable(folder);
}

}  // namespace app
