#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/explore/Session.h"
#include "ui/train/TrainingController.h"

class QLabel;

namespace ui {

class MessageLine;
class Theme;

/// What a training does at the moment, what happened to it, what is wrong with its model, and what became of it, each
/// in a line that is there only while it has something to say.
class TrainMessages : public QWidget {
    Q_OBJECT

   public:
    TrainMessages(Session& session, TrainingController& training, Theme& theme, QWidget* parent = nullptr);

    /// The run that was stopped and can go on; empty where there is none.
    void setStoppedRun(const QString& name);

   private:
    void listen();
    void showPhase();
    QString expectation() const;
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
    QStringList warnings_;  // of this training: one does not take the place of another
    int sinceBest_ = 0;     // measurements on the validation images
};

}  // namespace ui
