#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/train/TrainingController.h"

class QAction;
class QToolButton;

namespace ui {

/// Start, pause, one step and stop, as far as the training can do them now, and another one for the queue. Its
/// actions() are for a menu.
class TrainButtons : public QWidget {
    Q_OBJECT

   public:
    TrainButtons(const Session& session, TrainingController& training, QWidget* parent = nullptr);

   Q_SIGNALS:
    void startRequested();
    void queueRequested();
    void stepRequested();

   private:
    void buildActions();
    QAction* addCommand(const QString& name, const QKeySequence& keys);
    void buildRow();
    void showAsPrimary(QToolButton* button);
    void showState();

    const Session& session_;
    TrainingController& training_;
    QAction* start_ = nullptr;
    QAction* pause_ = nullptr;
    QAction* stop_ = nullptr;
    QAction* step_ = nullptr;
    QAction* queue_ = nullptr;
};

}  // namespace ui
