#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Message.h"
#include "core/base/Outcome.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/jobs/JobRunner.h"
#include "ui/train/StartController.h"
#include "ui/train/TrainingHome.h"
#include "ui/train/TrainingMailbox.h"

namespace ui {

/// The one state of a training; every button derives from it.
enum class TrainingState { idle, running, paused, stopping };

/// How a training ended.
struct TrainingEnd {
    core::Outcome outcome = core::Outcome::cancelled;  ///< cancelled: stopped by the person
    core::Message problem = {};                        ///< what it, or saving something at its end, failed of
};

/// Runs one training at a time on a thread of its own, publishes its weights to the session, and saves the model by
/// itself when it ends, however it ends (also when the controller is destroyed while it runs). Each is a run of the
/// project, which can be resumed; where the project cannot be written, only the model is saved.
class TrainingController : public QObject {
    Q_OBJECT

   public:
    /// Models of trainings that are no runs are saved into new folders under `modelsFolder` (made when needed). Without
    /// a project none is.
    TrainingController(Session& session, std::filesystem::path modelsFolder, StudioProject* project = nullptr,
                       QObject* parent = nullptr);
    ~TrainingController() override;

    TrainingState state() const { return state_; }
    bool canStart() const { return state_ == TrainingState::idle; }
    bool canPause() const { return state_ == TrainingState::running; }
    bool canResume() const { return state_ == TrainingState::paused; }
    bool canStop() const { return state_ == TrainingState::running || state_ == TrainingState::paused; }
    bool canStep() const { return state_ == TrainingState::paused; }
    /// Settings of a training that goes on: those for which core::mayChangeInTraining() is true.
    bool canChange() const { return canStop(); }

    /// What the next training runs on, also one that goes on: a core::ComputeDevice's id.
    const std::string& device() const { return device_; }
    void setDevice(const std::string& id) { device_ = id; }
    /// The model whose weights start() starts from.
    StartController& startingModel() { return startingModel_; }
    const StartController& startingModel() const { return startingModel_; }

    /// Asked on the GUI thread when a new training starts: the duplicates of the session's dataset where they are known
    /// already; else the training looks for them first.
    using KnownDuplicates = std::function<std::optional<std::vector<core::SampleGroup>>()>;
    void setKnownDuplicates(KnownDuplicates known) { knownDuplicates_ = std::move(known); }
    /// Who remembers the duplicates that are found, on the thread of the training.
    void setDuplicateMemory(core::DuplicateMemory memory) { duplicateMemory_ = std::move(memory); }

    /// Each does nothing where its can…() is false, or the session's model may not be replaced. `model.shape` comes
    /// from the session's dataset; without a dataset start() answers with failed().
    void start(const std::string& family, const core::Settings& modelSettings, const core::Settings& trainingSettings);
    /// Resumes a run of the project from its last checkpoint, on the session's dataset, which must be the run's.
    void resumeRun(const std::string& id);
    /// Trains what a queue has prepared, on the dataset that comes with it: that of the session stays. Nobody is asked,
    /// and a problem ends it.
    void startQueued(const QueuedRun& queued);
    /// The training that runs, or the last one, is or was of the queue.
    bool isQueued() const { return queued_; }
    /// Of the last training.
    const TrainingEnd& end() const { return end_; }
    /// What start() would train on the session's dataset, which must be there. Throws core::Error where the settings do
    /// not fit it.
    core::TrainingRequest requestFor(const std::string& family, const core::Settings& modelSettings,
                                     const core::Settings& trainingSettings) const;
    void pause();
    void resume();
    void stop();
    /// One step, then it waits again.
    void step();
    /// From the next step on. The training passes over what it cannot take.
    void change(const std::string& setting, const core::ParameterValue& value);

    /// All points of the training that runs, or of the last one (or of the opened model: see showHistory).
    const core::History& history() const { return history_; }
    /// What happened in it beside its steps.
    const std::vector<core::TrainingEvent>& events() const { return events_; }
    /// Family of history(); its description names the curves. Empty while there is none, and until the files
    /// of a run that goes on were read.
    const std::string& family() const { return family_; }
    /// Shows the curves of a model that was opened. Does nothing while a training runs.
    void showHistory(const core::History& history, const std::string& family = core::defaultFamily().id,
                     const std::vector<core::TrainingEvent>& events = {});
    /// Of the training that runs, or of the last one; empty after showHistory().
    const core::TrainingStatus& status() const { return status_; }
    /// Of the training that runs, or of the last one; empty before the first.
    const std::string& datasetName() const { return datasetName_; }
    /// The run that is trained; empty while none is, or a new one has no folder yet.
    std::string runningRun() const { return canStart() ? std::string() : run_; }
    /// The run that is or was trained last; empty where that was none.
    const std::string& lastRun() const { return run_; }

   Q_SIGNALS:
    void stateChanged(ui::TrainingState state);
    /// A new training is this run of the project: it has found a name that is free, or the queue gave it one.
    void runBegun(const std::string& id);
    void statusChanged(const core::TrainingStatus& status);
    /// A run is resumed, with these settings, as they were when it ended; or one of the queue has begun.
    void resumed(const core::ModelSpec& model, const core::Settings& training);
    void historyReset();                                            ///< history() is another one
    void pointsAdded(const std::vector<core::CurvePoint>& points);  ///< appended to history()
    /// The points after `step` are no longer in history(): the training diverged there. Its event follows.
    void pointsTakenBack(std::int64_t step);
    void eventsAdded(const std::vector<core::TrainingEvent>& events);  ///< appended to events()
    void saved(const QString& folder);                                 ///< the session's model is the trained one
    void noted(const QString& sentence);   ///< something was decided for the person: what moved to training
    void warned(const QString& sentence);  ///< something could not be written; the training goes on
    /// The training, or saving something at its end, failed. In the second case the session's model is the trained one,
    /// with the path of the place that took it; without one where none did.
    void failed(const QString& sentence);

   private:
    /// Which run a training is.
    struct Plan {
        std::string id;  ///< of one that goes on
        bool goesOn = false;
        std::optional<std::vector<core::SampleGroup>> duplicates = {};  ///< of its dataset, where they are known
        std::string startFrom = {};
        std::optional<QueuedRun> queued = {};  ///< without its request
    };

    void launch(core::TrainingRequest request, const Plan& plan);
    // On the training thread.
    void run(const core::TrainingRequest& request, const Plan& plan, const std::stop_token& stop,
             const JobRunner::Post& post);
    void train(core::TrainingRequest request, const Plan& plan, const std::stop_token& stop,
               const JobRunner::Post& post);
    /// Null where a new one can be none, and where it is stopped before one goes on.
    std::unique_ptr<ProjectRun> openRun(core::TrainingRequest& request, const Plan& plan, const std::stop_token& stop,
                                        const JobRunner::Post& post, const TrainingHome::Warn& warn);
    /// False where it is stopped meanwhile.
    bool moveDuplicates(core::TrainingRequest& request, const Plan& plan, const std::stop_token& stop,
                        const JobRunner::Post& post);
    // On the GUI thread.
    void take(TrainingNews news);
    void take(const SavedTraining& saved, const core::TrainingStatus& status, core::Outcome outcome);
    void setState(TrainingState state);

    Session& session_;
    TrainingHome home_;
    std::string device_ = "cpu";
    std::string run_;
    TrainingState state_ = TrainingState::idle;
    bool queued_ = false;
    TrainingEnd end_;
    core::TrainingStatus status_;
    core::History history_;
    std::vector<core::TrainingEvent> events_;
    std::string family_;
    std::string datasetName_;
    KnownDuplicates knownDuplicates_;
    core::DuplicateMemory duplicateMemory_;
    StartController startingModel_;
    core::PauseGate gate_;
    std::shared_ptr<core::TrainingControls> controls_;  // of the training that runs
    JobRunner runner_;                                  // last: joins first
};

}  // namespace ui
