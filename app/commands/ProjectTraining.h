#pragma once

#include <filesystem>
#include <string>

#include "app/commands/TrainingRun.h"

namespace app {

/// Where in a project a training goes.
struct ProjectPlan {
    std::filesystem::path folder;  ///< empty: no project
    std::string run;               ///< empty: the next free name, or the newest run that can go on
    bool resume = false;
    double checkpointSeconds = 30;
    bool ignoreEdits = false;  ///< a new run uses all of its dataset as it is, whatever the project keeps
};

/// Trains as a new run on the dataset as the project edits it; `folder` of the plan plays no part. Returns an ExitCode.
/// Throws core::Error.
int trainInProject(const ProjectPlan& project, const PlanFor& planFor, const std::string& dataset,
                   const core::Settings& importSettings, TrainingReport& report);

/// Resumes a run on `device`, with the edits that it was started with. `dataset`: where its images are now; empty:
/// where they were. Returns an ExitCode. Throws core::Error.
int resumeInProject(const ProjectPlan& project, const std::string& dataset, const std::string& device,
                    TrainingReport& report);

}  // namespace app
