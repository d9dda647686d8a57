#pragma once

#include "app/commands/ProjectTraining.h"
#include "app/commands/TrainingFlags.h"
#include "core/project/RunQueue.h"

namespace CLI {
class App;
}

namespace app {

/// --checkpoint-seconds and --ignore-edits, for a command that trains in a project. `plan` must outlive the parsing.
void addRunFlags(CLI::App& app, ProjectPlan& plan);

/// What the flags ask for, as a queue keeps it: the dataset is named so that it opens from any working folder.
core::QueuedTraining queuedTraining(const TrainingFlags& flags, const ProjectPlan& plan);

/// The flags that ask for the same.
TrainingFlags flagsOf(const core::QueuedTraining& training);

/// The project of these flags of a queue, made where there is none. Throws UsageError where no folder is named,
/// core::Error where it is another kind of folder or cannot be written.
void requireProject(const ProjectPlan& plan);

/// Throws UsageError or core::Error where `training` could not become a run: what is known before its turn.
void checkQueued(const core::QueuedTraining& training, const ProjectPlan& plan);

}  // namespace app
