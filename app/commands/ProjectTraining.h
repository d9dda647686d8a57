#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "app/commands/TrainingRun.h"
#include "core/project/ProjectFolder.h"

namespace app {

/// Where in a project a training goes.
struct ProjectPlan {
    std::filesystem::path folder;  ///< empty: no project
    std::string run;               ///< empty: the next free name, or the newest run that can go on
    bool resume = false;
    double checkpointSeconds = 30;
    bool ignoreEdits = false;  ///< a new run uses all of its dataset as it is, whatever the project keeps
    std::string name;          ///< what lists call a new run; empty: by its folder
    std::optional<std::string> resumeCommand;  ///< told where the run is stopped; none: that of imago train
};

/// Throws core::Error for what keeps a new run of `project` from being trained and is known before anything is written:
/// a folder without room, a dataset that is not there, samples that the family does not accept.
void checkNewRun(const ProjectPlan& project, const TrainingPlan& plan, const std::string& dataset,
                 const core::Settings& importSettings);

/// Trains as a new run in a project that is open, on the dataset as the project edits it; the folders of the plans play
/// no part. A stop ends it as Ctrl+C does. Returns an ExitCode. Throws core::Error.
int trainNewRun(const core::ProjectFolder& folder, const ProjectPlan& project, const PlanFor& planFor,
                const std::string& dataset, const core::Settings& importSettings, TrainingReport& report,
                const std::stop_token& stop);

/// Resumes a run of a project that is open on `device`, with the edits that it was started with. `dataset`: where its
/// images are now; empty: where they were. A stop ends it as Ctrl+C does. Returns an ExitCode. Throws core::Error.
int resumeRun(const core::ProjectFolder& folder, const ProjectPlan& project, const std::string& dataset,
              const std::string& device, TrainingReport& report, const std::stop_token& stop);

/// checkNewRun(), and trainNewRun() in the folder of `project`, which is made where it is not there; Ctrl+C stops it.
int trainInProject(const ProjectPlan& project, const PlanFor& planFor, const std::string& dataset,
                   const core::Settings& importSettings, TrainingReport& report);

/// resumeRun() in the folder of `project`; Ctrl+C stops it.
int resumeInProject(const ProjectPlan& project, const std::string& dataset, const std::string& device,
                    TrainingReport& report);

}  // namespace app
