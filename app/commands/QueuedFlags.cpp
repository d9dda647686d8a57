#include "app/commands/QueuedFlags.h"

#include <CLI/CLI.hpp>
#include <system_error>

#include "app/commands/ExitCode.h"
#include "app/commands/NumberRange.h"
#include "app/commands/PlanOfFlags.h"
#include "core/device/ComputeDevice.h"
#include "core/project/ProjectEdits.h"
#include "core/project/ProjectFolder.h"
#include "core/project/StartingModelFile.h"

namespace app {

void addRunFlags(CLI::App& app, ProjectPlan& plan) {
    app.add_option("--checkpoint-seconds", plan.checkpointSeconds,
                   "Training time between checkpoints, 0.1 to 3600 seconds; default 30.")
        ->check(within(0.1, 3600.0))
        ->type_name("S")
        ->group("Project");
    app.add_flag("--ignore-edits", plan.ignoreEdits,
                 "Train a new run on all of the dataset as it is, without the project's edits of it (images that are "
                 "left out, changed classes).")
        ->group("Project");
}

core::QueuedTraining queuedTraining(const TrainingFlags& flags, const ProjectPlan& plan) {
    core::QueuedTraining training;
    training.family = flags.family;
    training.dataset = core::sourcePlace(flags.dataset);
    training.importSettings = flags.import.values();
    training.preset = flags.preset;
    training.modelSize = flags.modelSize;
    training.startFrom = core::startingPlace(flags.startFrom);
    training.settings = flags.settings.values();
    training.device = flags.device;
    training.threads = flags.threads;
    training.useCache = !flags.noCache;
    training.checkpointSeconds = plan.checkpointSeconds;
    training.ignoreEdits = plan.ignoreEdits;
    return training;
}

TrainingFlags flagsOf(const core::QueuedTraining& training) {
    TrainingFlags flags;
    flags.dataset = training.dataset;
    flags.import.give(training.importSettings);
    flags.family = training.family;
    flags.preset = training.preset;
    flags.modelSize = training.modelSize;
    flags.startFrom = training.startFrom;
    flags.device = training.device;
    flags.threads = training.threads;
    flags.noCache = !training.useCache;
    flags.settings.give(training.settings);
    return flags;
}

void requireProject(const ProjectPlan& plan) {
    if (plan.folder.empty()) throw UsageError("--project names no folder; name one.");
    std::error_code unknown;
    if (std::filesystem::exists(plan.folder / "project.json", unknown)) return core::checkProject(plan.folder);
    const core::ProjectFolder made(plan.folder);
}

void checkQueued(const core::QueuedTraining& training, const ProjectPlan& plan) {
    const TrainingFlags flags = flagsOf(training);
    core::computeDevice(flags.device);
    checkNewRun(plan, planOf(flags, nullptr), flags.dataset, flags.importSettings());
}

}  // namespace app
