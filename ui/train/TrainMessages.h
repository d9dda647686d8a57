#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/explore/Session.h"
#include "ui/train/RunOnScreen.h"
#include "ui/train/TrainingController.h"

class QLabel;

namespace ui {

class MessageLine;
class Theme;

/// What happened to a training run, what is wrong with its model, what became of it, and what it does at the moment,
/// each in a line that is there only while it has something to say. While none is trained, they are about the run on
/// screen.
class TrainMessages : public QWidget {
    Q_OBJECT

   public:
    TrainMessages(Session& session, TrainingController& training, Theme& theme, QWidget* parent = nullptr);

    /// The run that was stopped and can go on; empty where there is none.
    void setStoppedRun(const QString& name);
    void showRun(const RunOnScreen& run);

   private:
    void listen();
    void showPhase();
    QString expectation() const;
    /// Also how many images of an edited dataset are left out.
    QString readyText() const;
    /// Whether they are about what the training controller has.
    bool isOwn() const { return !training_.canStart() || run_.files == nullptr; }
    const core::History& history() const;
    const std::vector<core::TrainingEvent>& events() const;
    /// How the run on screen ended, where it did so by itself.
    void showEnd();
    void showEvents(const std::vector<core::TrainingEvent>& events);
    void showCollapse();
    void showOverfitting();

    Session& session_;
    TrainingController& training_;
    QLabel* state_;
    MessageLine* event_;
    MessageLine* collapse_;
    MessageLine* overfitting_;
    MessageLine* message_;
    QString stoppedRun_;
    RunOnScreen run_;
    QStringList warnings_;  // of this training: one does not take the place of another
    int sinceBest_ = 0;     // measurements on the validation images
};

}  // namespace ui
