#pragma once

#include <QCoreApplication>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/project/ModelFolder.h"
#include "core/training/Training.h"
#include "ui/app/StudioProject.h"

namespace ui {

class ProjectRun;

/// A trained model, and where it is.
struct SavedTraining {
    std::shared_ptr<const core::SavedModel> model;
    QString folder;             ///< empty where no place took it
    QString problem;            ///< a sentence; empty where all was written as it was to be
    core::Message reason = {};  ///< the same in any language, for who writes it down
};

/// A training of the project's queue: the run that it becomes or resumes.
struct QueuedRun {
    std::string id;
    bool goesOn = false;
    std::string name;  ///< what lists call a new one; empty: by its folder
    core::WeightPrecision precision = core::WeightPrecision::float32;  ///< of a new one
    /// Of one that goes on, only the dataset, the device and the time between checkpoints count: its files say the
    /// rest.
    core::TrainingRequest request;
};

/// Where trainings are kept: as runs of the studio's project, or where that cannot be written, at least the models. All
/// but the making touches the disk, so it is for the training's thread.
class TrainingHome {
    Q_DECLARE_TR_FUNCTIONS(ui::TrainingController)

   public:
    /// Hears sentences that a person should know.
    using Warn = std::function<void(const QString& sentence)>;

    /// Models of trainings that are no runs are saved into new folders under `modelsFolder` (made when needed). Without
    /// a project none is.
    TrainingHome(std::filesystem::path modelsFolder, StudioProject* project)
        : modelsFolder_(std::move(modelsFolder)), project_(project) {}

    bool hasProject() const { return project_ != nullptr; }

    /// The run that a new training becomes, in the project that is open then; `named` hears its id. Null where it can
    /// be none, which is warned of where there is a project. Throws core::Error where the request itself is wrong.
    std::unique_ptr<ProjectRun> begin(const core::TrainingRequest& request, const Warn& warn,
                                      const std::function<void(const std::string& id)>& named) const;
    /// The run that a training of the queue becomes, which is `request` in all. Throws core::Error where it cannot be
    /// made: without a run the queue could not resume it.
    std::unique_ptr<ProjectRun> begin(const core::TrainingRequest& request, const QueuedRun& queued,
                                      const Warn& warn) const;
    /// Resumes a run: see ProjectRun::resume().
    std::unique_ptr<ProjectRun> resume(const std::string& id, core::TrainingRequest& request,
                                       const core::JobContext& context, const Warn& warn) const;

    /// Saves the model that came of it, into its run where it has one. What went wrong is in the answer.
    SavedTraining save(const core::TrainingRequest& request, const core::TrainingResult& result, ProjectRun* run) const;

   private:
    void openProject(const Warn& warn) const;
    /// What is told of a training that can be no run, for that reason.
    QString withoutRun(const QString& reason) const;

    std::filesystem::path modelsFolder_;
    StudioProject* project_;
};

}  // namespace ui
