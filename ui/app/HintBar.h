#pragma once

#include <QFrame>

#include "ui/app/Workspaces.h"
#include "ui/explore/Session.h"
#include "ui/train/RunsController.h"
#include "ui/train/TrainingController.h"

class QLabel;

namespace ui {

/// One quiet line that says what to do next. It moves on as the person does, and goes away for good when dismissed.
class HintBar : public QFrame {
    Q_OBJECT

   public:
    HintBar(const Session& session, const TrainingController& training, const RunsController& runs,
            QWidget* parent = nullptr);

    /// The person has moved a slider.
    void leaveSliders();
    /// Hints do not send people where they are.
    void setWorkspace(Workspace workspace);

   Q_SIGNALS:
    void dismissed();

   private:
    enum class Hint { moveSlider, openDataset, resume, train, watch, exportImages };
    void show(Hint hint);
    void showInterrupted();
    QString textOf(Hint hint) const;
    QString trainText() const;
    /// What the open dataset adds to exploring; empty where the model cannot use it.
    QString dataText() const;

    const Session& session_;
    const RunsController& runs_;
    QLabel* text_;
    Hint hint_ = Hint::moveSlider;
    Workspace workspace_ = Workspace::explore;
};

}  // namespace ui
