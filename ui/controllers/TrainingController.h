#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/project/ModelFolder.h"
#include "core/training/Training.h"
#include "ui/controllers/JobRunner.h"
#include "ui/session/Session.h"

namespace ui {

/// The one state of a training; every button derives from it.
enum class TrainingState { idle, running, paused, stopping };

/// Runs one training at a time on a thread of its own, publishes its weights to the session, and saves the model by
/// itself when it ends, however it ends (also when the controller is destroyed while it runs).
class TrainingController : public QObject {
    Q_OBJECT

   public:
    /// Models are saved into new folders under `modelsFolder` (made when needed).
    TrainingController(Session& session, std::filesystem::path modelsFolder, QObject* parent = nullptr);
    ~TrainingController() override;

    TrainingState state() const { return state_; }
    bool canStart() const { return state_ == TrainingState::idle; }
    bool canPause() const { return state_ == TrainingState::running; }
    bool canResume() const { return state_ == TrainingState::paused; }
    bool canStop() const { return state_ == TrainingState::running || state_ == TrainingState::paused; }

    /// Each does nothing where its can…() is false. `model.shape` comes from the session's dataset; without a dataset
    /// start() answers with failed().
    void start(const std::string& family, const core::Settings& modelSettings, const core::Settings& trainingSettings);
    /// What start() would train on the session's dataset, which must be there. Throws core::Error where the settings do
    /// not fit it.
    core::TrainingRequest requestFor(const std::string& family, const core::Settings& modelSettings,
                                     const core::Settings& trainingSettings) const;
    void pause();
    void resume();
    void stop();

    /// All points of the training that runs, or of the last one (or of the opened model: see showHistory).
    const core::History& history() const { return history_; }
    /// Family of history(); its description names the curves. Empty while there is none.
    const std::string& family() const { return family_; }
    /// Shows the curves of a model that was opened. Does nothing while a training runs.
    void showHistory(const core::History& history, const std::string& family = "vae");
    const core::TrainingStatus& status() const { return status_; }

   Q_SIGNALS:
    void stateChanged(ui::TrainingState state);
    void statusChanged(const core::TrainingStatus& status);
    void historyReset();                                            ///< history() is another one
    void pointsAdded(const std::vector<core::CurvePoint>& points);  ///< appended to history()
    void saved(const QString& folder);                              ///< the session's model is the trained one
    /// The training, or saving its model, failed. In the second case the session's model is the trained one, without
    /// a path.
    void failed(const QString& sentence);

   private:
    /// What the training thread said since the GUI thread last looked.
    struct Mailbox;

    void run(const core::TrainingRequest& request, const std::stop_token& stop, const JobRunner::Post& post);
    void deliver(Mailbox& mailbox);
    void setState(TrainingState state);

    Session& session_;
    std::filesystem::path modelsFolder_;
    TrainingState state_ = TrainingState::idle;
    core::TrainingStatus status_;
    core::History history_;
    std::string family_;
    core::PauseGate gate_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
