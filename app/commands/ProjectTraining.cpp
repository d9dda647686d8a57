#include "app/commands/ProjectTraining.h"

#include <utility>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunList.h"
#include "core/project/RunWriter.h"

namespace app {

namespace {

namespace fs = std::filesystem;

/// From where its run stands to the end of the training.
int goOn(const core::RunPaths& paths, const ProjectPlan& project, core::ReopenedRun run,
         std::shared_ptr<const core::Dataset> dataset, TrainingReport& report, const Interrupt& interrupt) {
    core::TrainingRequest request;
    request.dataset = std::move(dataset);
    request.model = run.settings.model;
    request.settings = run.settings.training;
    request.threads = run.settings.threads;
    request.checkpoint = run.checkpoint;
    request.history = run.history.points;
    request.best = run.best;
    request.checkpointInterval = project.checkpointSeconds;

    core::RunWriter writer(paths, std::move(run.settings), std::move(run.history));
    core::TrainingObserver observer;
    writer.addTo(observer);
    observer.status = [&](const core::TrainingStatus&) {
        if (const std::string problem = writer.takeProblem(); !problem.empty()) report.warning(problem);
    };
    const core::TrainingResult result = trainAndReport(request, report, interrupt.token(), std::move(observer));
    TrainingSummary summary = summaryOf(request, result);
    if (result.model) {
        writer.finish(result);
        summary.folder = paths.model();
    }
    report.finished(summary);
    return result.outcome == core::Outcome::done ? kExitDone : kExitCancelled;
}

/// Opens again what `settings` names.
std::shared_ptr<const core::Dataset> reopenDataset(const core::RunSettings& settings, const std::string& source,
                                                   TrainingReport& report, const Interrupt& interrupt) {
    std::shared_ptr<const core::Dataset> dataset;
    try {
        dataset = importForTraining(source, settings.import, report, interrupt.token());
    } catch (const core::Error& error) {
        throw core::Error("The run's pictures, " + settings.datasetName + ", cannot be opened: " + error.what() +
                          " Put them back, or name their new place with --dataset.");
    }
    if (dataset && core::hashOf(*dataset) != settings.datasetHash)
        throw core::Error("\"" + source + "\" does not hold the pictures that the run was started with; put those of " +
                          settings.datasetName + " back, or start a new run.");
    return dataset;
}

}  // namespace

int trainInProject(const ProjectPlan& project, TrainingPlan plan, const std::string& dataset,
                   const core::ImportOptions& import, TrainingReport& report) {
    const core::ProjectFolder folder(project.folder);
    const std::string id = project.run.empty() ? core::freeRunName(folder.path()) : project.run;
    core::checkRunName(id);
    const core::RunPaths paths(folder.path(), id);
    if (fs::exists(paths.folder))
        throw core::Error("There is a run \"" + id +
                          "\" already; go on with it with --resume, or choose another name.");

    const Interrupt interrupt;
    const auto imported = importForTraining(dataset, import, report, interrupt.token());
    if (!imported) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    core::ReopenedRun run;
    run.settings.model = core::modelSpec(plan.family, plan.modelSettings, *imported);
    run.settings.training = std::move(plan.settings);
    run.settings.threads = plan.threads;
    run.settings.precision = plan.precision;
    run.settings.datasetName = imported->name;
    std::error_code ignored;
    const fs::path source = imported->source;
    // To be found again from another working folder.
    run.settings.datasetSource = fs::exists(source, ignored) ? fs::absolute(source).string() : imported->source;
    run.settings.import = import;
    run.settings.datasetHash = core::hashOf(*imported);
    run.settings.created = core::timestamp();
    core::createRun(paths, run.settings);
    return goOn(paths, project, std::move(run), imported, report, interrupt);
}

int resumeInProject(const ProjectPlan& project, const std::string& dataset, TrainingReport& report) {
    core::checkProject(project.folder);
    const core::ProjectFolder folder(project.folder);
    const std::string id = project.run.empty() ? core::unfinishedRun(folder.path()) : project.run;
    if (id.empty())
        throw core::Error("The project \"" + folder.path().string() +
                          "\" has no run that could go on; start one without --resume.");
    core::checkRunName(id);
    for (const core::RunInfo& info : core::listRuns(folder.path()))
        if (info.id == id && info.state == "done")
            throw core::Error("The run \"" + id + "\" has come to its end; start another one.");
    const core::RunPaths paths(folder.path(), id);
    core::ReopenedRun run = core::reopenRun(paths);

    const Interrupt interrupt;
    const std::string source = dataset.empty() ? run.settings.datasetSource : dataset;
    auto imported = reopenDataset(run.settings, source, report, interrupt);
    if (!imported) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    return goOn(paths, project, std::move(run), std::move(imported), report, interrupt);
}

}  // namespace app
