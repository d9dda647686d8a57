#include "app/commands/TrainCommand.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <system_error>

#include "app/commands/ExitCode.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonTrainingReport.h"
#include "app/commands/PlanOfFlags.h"
#include "app/commands/ProjectTraining.h"
#include "app/commands/QueuedFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextTrainingReport.h"
#include "app/commands/TrainingFlags.h"
#include "app/commands/TrainingRun.h"
#include "core/device/ComputeDevice.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"

namespace app {

namespace {

namespace fs = std::filesystem;

struct TrainOptions {
    TrainingFlags flags;
    std::string out;
    ProjectPlan project;
    bool json = false;
};

/// What a person calls the dataset: the name of its file or folder, also where the path says only ".", and never a
/// hidden one.
std::string nameOf(const std::string& dataset) {
    std::error_code problem;
    const fs::path path(dataset);
    const fs::path last = (path.has_filename() ? path : path.parent_path()).filename();
    // Beyond a link, ".." leads elsewhere than the text of the path says.
    fs::path source = last == ".." ? fs::canonical(path, problem) : fs::absolute(path).lexically_normal();
    if (!source.has_filename()) source = source.parent_path();
    std::string name = (fs::is_directory(source, problem) ? source.filename() : source.stem()).string();
    name.erase(0, name.find_first_not_of('.'));
    return name.empty() || name == "/" ? "model" : name;
}

/// Named after dataset and family in the working folder, with -2, -3, ... where that is taken.
fs::path defaultFolder(const TrainOptions& options) {
    return core::freeFolder(fs::current_path(), nameOf(options.flags.dataset) + "-" + options.flags.family);
}

/// The same, where nothing was named: there is a way out.
void prepareDefaultFolder(const fs::path& folder) try { prepareFolder(folder); } catch (const core::Error& error) {
    throw core::Error("%1 Or name a folder for the model with --out or --project.", error.message());
}

void checkFlags(const TrainOptions& options, const CLI::App& flags) {
    core::computeDevice(options.flags.device);
    const ProjectPlan& project = options.project;
    if (project.folder.empty()) {
        // A script's variable that is not set must not cost the checkpoints.
        if (flags.count("--project") > 0) throw UsageError("--project names no folder; name one.");
        for (const char* flag : {"--run", "--resume", "--checkpoint-seconds", "--ignore-edits"})
            if (flags.count(flag) > 0) throw UsageError(std::string(flag) + " needs --project; name a project folder.");
    } else if (flags.count("--run") > 0 && project.run.empty()) {
        throw UsageError("--run names no run; give a name, or leave it out.");
    } else if (!options.out.empty()) {
        throw UsageError(
            "--out cannot be combined with --project, which has its own folder for the model; leave one of them out.");
    }
    if (!project.resume) {
        if (options.flags.dataset.empty()) throw UsageError("--dataset is missing; name the images to train on.");
        return;
    }
    std::string given = options.flags.settings.anyGiven();
    if (given.empty()) given = options.flags.import.anyGiven();
    for (const char* flag : {"--model", "--preset", "--model-size", "--start-from", "--threads", "--ignore-edits"})
        if (flags.count(flag) > 0) given = flag;
    if (!given.empty())
        throw UsageError("A resumed run keeps the settings that it was started with; leave " + given + " out.");
}

int train(TrainOptions& options, TrainingReport& report) {
    if (options.project.resume)
        return resumeInProject(options.project, options.flags.dataset, options.flags.device, report);
    options.flags.openStart();
    const std::string& source = options.flags.dataset;
    const core::Settings importSettings = options.flags.importSettings();
    const PlanFor plans = [&](const core::Dataset* dataset) { return planFor(options.flags, dataset, report); };
    if (!options.project.folder.empty()) return trainInProject(options.project, plans, source, importSettings, report);
    TrainingPlan plan = plans(nullptr);
    const fs::path folder = options.out.empty() ? defaultFolder(options) : fs::path(options.out);
    options.out.empty() ? prepareDefaultFolder(folder) : prepareFolder(folder);
    core::checkPlan(core::modelFamily(plan.family), plan.settings, core::importSpecs(source, importSettings));

    const Interrupt interrupt(Interrupt::Work::kept);
    const auto dataset = importForTraining(source, importSettings, report, interrupt.token(), {}, plan.useCache);
    if (!dataset) {
        reportNothingTrained(report);
        return kExitCancelled;
    }
    plan = plans(dataset.get());
    plan.folder = folder;
    const FinishedTraining finished = trainAndSave(dataset, plan, report, interrupt.token());
    return finished.outcome == core::Outcome::done ? kExitDone : kExitCancelled;
}

int runTrain(TrainOptions& options) {
    std::unique_ptr<TrainingReport> report;
    if (options.json) {
        report = std::make_unique<JsonTrainingReport>();
    } else {
        report = std::make_unique<TextTrainingReport>();
    }
    try {
        return train(options, *report);
    } catch (const std::exception& error) {
        report->failed(error.what());
        throw;
    }
}

}  // namespace

Command addTrainCommand(CLI::App& app) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App* flags = app.add_subcommand("train", "Train a model on a dataset and save it.");
    flags->footer(
        "Ctrl+C stops the training and saves the model as it is; the exit code is then 130.\nIn a project, --resume "
        "continues from there; after a power failure, from the last checkpoint.\nWith --json, the last line has "
        "\"event\": \"done\" and the test results.");

    options->flags.add(*flags);
    options->flags.settings.add(*flags, {core::weightPrecisionParameter()}, "Output");

    flags
        ->add_option("--out", options->out,
                     "Folder for the model, new or empty. Default: in the current folder, named after the dataset and "
                     "the model.")
        ->type_name("DIR")
        ->group("Output");
    addJsonLinesFlag(*flags, options->json);
    options->flags.addMachine(*flags);
    flags
        ->add_option_function<std::string>(
            "--project", [options](const std::string& folder) { options->project.folder = folder; },
            "Project folder, new or existing: the training becomes a run in it, with checkpoints, and can be resumed "
            "after any interruption.")
        ->type_name("DIR")
        ->group("Project");
    flags->add_option("--run", options->project.run, "Name of the run; default: run-1 and so on.")
        ->type_name("NAME")
        ->group("Project");
    flags
        ->add_flag("--resume", options->project.resume,
                   "Resume a run from its last checkpoint; by default the newest unfinished run.")
        ->group("Project");
    addRunFlags(*flags, options->project);
    return {flags, [options, flags] {
                checkFlags(*options, *flags);
                return runTrain(*options);
            }};
}

}  // namespace app
