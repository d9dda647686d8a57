#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/Import.h"
#include "core/project/RunWriter.h"

namespace ui {

/// A training as a run of the studio's project, on the training thread: its folder, what is written into it while it
/// goes on, and its model at the end.
class ProjectRun {
   public:
    /// A new run of what `request` asks for, that lists call `name` (empty: by its folder). Throws core::Error when its
    /// folder cannot be made.
    static std::unique_ptr<ProjectRun> begin(const core::RunPaths& paths, const core::TrainingRequest& request,
                                             core::WeightPrecision precision = core::WeightPrecision::float32,
                                             const std::string& name = {});
    /// Resumes a run: all of `request` but its dataset and device becomes what the run was started with and where
    /// it stands, and its dataset what the run's own edits leave of it. Null where `context` asks to stop. Throws
    /// core::Error: the run is damaged, or the dataset is another one.
    static std::unique_ptr<ProjectRun> resume(const core::RunPaths& paths, core::TrainingRequest& request,
                                              const core::JobContext& context = {});

    /// A new run that came to nothing leaves nothing behind.
    ~ProjectRun();
    ProjectRun(const ProjectRun&) = delete;
    ProjectRun& operator=(const ProjectRun&) = delete;

    const core::RunPaths& paths() const { return paths_; }
    /// What happened in the run before it was resumed.
    const std::vector<core::TrainingEvent>& events() const { return events_; }
    void addTo(core::TrainingObserver& observer) { writer_->addTo(observer); }
    /// What the run was found without, and what could not be written, when that begins; empty at other times.
    core::Message takeProblem() {
        return warning_.empty() ? writer_->takeProblem() : std::exchange(warning_, core::Message());
    }
    /// Throws core::Error where no place takes the model.
    core::FinishedRun finish(const core::TrainingResult& result) { return writer_->finish(result); }

   private:
    ProjectRun(core::RunPaths paths, core::RunSettings settings, core::RunHistory history, bool isNew);

    core::RunPaths paths_;
    std::vector<core::TrainingEvent> events_;
    core::Message warning_;
    bool isNew_;
    std::unique_ptr<core::RunWriter> writer_;
};

}  // namespace ui
