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
};

/// Trains as a new run; `plan.folder` plays no part. Returns an ExitCode. Throws core::Error.
int trainInProject(const ProjectPlan& project, const TrainingPlan& plan, const std::string& dataset,
                   const core::Settings& importSettings, TrainingReport& report);

/// Resumes a run on `device`. `dataset`: where its images are now; empty: where they were. Returns an ExitCode.
/// Throws core::Error.
int resumeInProject(const ProjectPlan& project, const std::string& dataset, const std::string& device,
                    TrainingReport& report);

}  // namespace app
