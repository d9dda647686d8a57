#include "app/commands/ProjectTraining.h"

#include <utility>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/ShellWord.h"
#include "core/device/Device.h"
#include "core/exporting/TrainingSheet.h"
#include "core/project/ModelFolder.h"
#include "core/project/ModelRescue.h"
#include "core/project/ProjectEdits.h"
#include "core/project/RunList.h"
#include "core/project/RunNotes.h"
#include "core/project/RunRequest.h"
#include "core/project/RunWriter.h"

namespace app {

namespace {

namespace fs = std::filesystem;

/// From where `request` stands to the end of the training.
int trainRun(const core::RunPaths& paths, core::TrainingRequest request, core::RunSettings settings,
             core::RunHistory history, const ProjectPlan& project, TrainingReport& report, const std::stop_token& stop,
             const std::string& suitedPreset = {}) {
    request.checkpointInterval = project.checkpointSeconds;
    core::RunWriter writer(paths, std::move(settings), std::move(history), core::trainingSheetFile);
    core::TrainingObserver observer;
    writer.addTo(observer);
    observer.status = [&](const core::TrainingStatus&) {
        if (const core::Message problem = writer.takeProblem(); !problem.empty()) report.warning(problem.english());
    };
    const core::TrainingResult result = trainAndReport(request, report, stop, std::move(observer), suitedPreset);
    TrainingSummary summary = summaryOf(request, result);
    core::Message problem;
    if (result.model) {
        const core::FinishedRun finished = writer.finish(result);
        summary.folder = finished.folder;
        problem = finished.problem;
        // A model in another place: the run is gone, or its disk is full.
        if (result.outcome == core::Outcome::cancelled && finished.folder == paths.model())
            summary.resumeCommand =
                project.resumeCommand.value_or("imago train --project " + shellWord(project.folder.string()) +
                                               " --run " + shellWord(paths.folder.filename().string()) + " --resume");
    }
    report.finished(summary);
    if (!problem.empty()) throw core::Error(problem);
    return result.outcome == core::Outcome::done ? kExitDone : kExitCancelled;
}

/// Opens again what the run was trained on. A run that wrote no edits down may be one of the studio on the dataset as
/// the project edits it.
std::shared_ptr<const core::Dataset> reopenDataset(const core::RunSettings& settings, const fs::path& project,
                                                   const std::string& source, TrainingReport& report,
                                                   const std::stop_token& stop) {
    const auto editsFor = [&](const core::Dataset& whole) -> core::DatasetEdits {
        if (!settings.dataset.edits.empty()) return settings.dataset.edits;
        const core::DatasetEdits now = core::projectEdits(project, whole.source);
        return now.empty() || core::hashOf(whole) == settings.datasetHash ? core::DatasetEdits() : now;
    };
    try {
        return importForTraining(source, settings.importSettings, report, stop, editsFor);
    } catch (const core::Error& error) {
        throw core::Error(
            "The run's dataset, %1, cannot be opened: %2 Put it back, or give its new location with --dataset.",
            settings.datasetName, error.message());
    }
}

}  // namespace

void checkNewRun(const ProjectPlan& project, const TrainingPlan& plan, const std::string& dataset,
                 const core::Settings& importSettings) {
    core::requireRoomIn(project.folder);
    core::checkPlan(core::modelFamily(plan.family), plan.settings, core::importSpecs(dataset, importSettings));
}

int trainNewRun(const core::ProjectFolder& folder, const ProjectPlan& project, const PlanFor& planFor,
                const std::string& dataset, const core::Settings& importSettings, TrainingReport& report,
                const std::stop_token& stop) {
    const std::string id = project.run.empty() ? core::freeRunName(folder.path()) : project.run;
    core::checkRunName(id);
    const core::RunPaths paths(folder.path(), id);
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(paths.folder, unknown)))
        throw core::Error("The run \"%1\" already exists; resume it with --resume, or choose another name.", id);

    core::requireWritable(paths.folder);
    const auto editsFor = [&](const core::Dataset& whole) {
        return project.ignoreEdits ? core::DatasetEdits() : core::projectEdits(folder.path(), whole.source);
    };
    const bool useCache = planFor(nullptr).useCache;
    const auto imported = importForTraining(dataset, importSettings, report, stop, editsFor, useCache);
    if (!imported) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    if (imported->edits)
        report.note("The project's edits of this dataset apply; --ignore-edits uses all of it as it is.");
    const TrainingPlan plan = planFor(imported.get());
    core::TrainingRequest request = requestFor(plan, imported);
    // Before the run is made: else it would be one of nothing.
    if (!moveDuplicates(request, plan.useCache, report, stop)) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    core::RunSettings settings = core::newRunSettings(request);
    settings.precision = plan.precision;
    core::createRun(paths, settings);
    if (!project.name.empty()) core::writeRunNotes(paths, {project.name, {}});
    return trainRun(paths, std::move(request), std::move(settings), {}, project, report, stop, plan.suitedPreset);
}

int resumeRun(const core::ProjectFolder& folder, const ProjectPlan& project, const std::string& dataset,
              const std::string& device, TrainingReport& report, const std::stop_token& stop) {
    const std::string id = project.run.empty() ? core::unfinishedRun(folder.path()) : project.run;
    if (id.empty())
        throw core::Error("The project \"%1\" has no run that can be resumed; start one without --resume.",
                          folder.path().string());
    core::checkRunName(id);
    for (const core::RunInfo& info : core::listRuns(folder.path()))
        if (info.id == id && info.state == core::RunState::done)
            throw core::Error("The run \"%1\" is already finished; start another one.", id);
    const core::RunPaths paths(folder.path(), id);
    core::ReopenedRun run = core::reopenRun(paths);
    if (!run.warning.empty()) report.warning(run.warning.english());
    core::requireWritable(paths.model(), core::Existing::replaced);

    const std::string source = dataset.empty() ? run.settings.datasetSource : dataset;
    core::TrainingRequest request;
    request.dataset = reopenDataset(run.settings, folder.path(), source, report, stop);
    if (request.dataset) core::resumeFrom(run, request, core::JobContext(stop, {}, core::coreCount()));
    if (!request.dataset) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    request.device = device;
    return trainRun(paths, std::move(request), std::move(run.settings), std::move(run.history), project, report, stop);
}

int trainInProject(const ProjectPlan& project, const PlanFor& planFor, const std::string& dataset,
                   const core::Settings& importSettings, TrainingReport& report) {
    // Before a project is made: a name that was mistyped leaves none behind.
    checkNewRun(project, planFor(nullptr), dataset, importSettings);
    const core::ProjectFolder folder(project.folder);
    if (!folder.warning().empty()) report.warning(folder.warning().english());
    const Interrupt interrupt(Interrupt::Work::kept);
    return trainNewRun(folder, project, planFor, dataset, importSettings, report, interrupt.token());
}

int resumeInProject(const ProjectPlan& project, const std::string& dataset, const std::string& device,
                    TrainingReport& report) {
    core::checkProject(project.folder);
    const core::ProjectFolder folder(project.folder);
    if (!folder.warning().empty()) report.warning(folder.warning().english());
    const Interrupt interrupt(Interrupt::Work::kept);
    return resumeRun(folder, project, dataset, device, report, interrupt.token());
}

}  // namespace app
