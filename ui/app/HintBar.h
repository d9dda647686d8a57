#pragma once

#include <QFrame>
#include <QStringList>
#include <set>

#include "ui/app/Workspaces.h"
#include "ui/explore/Session.h"
#include "ui/export/ExportController.h"
#include "ui/train/RunsController.h"
#include "ui/train/TrainingController.h"

class QLabel;

namespace ui {

/// One quiet line that says what to do next. It moves on as the person does; a hint whose step was done, or that was
/// closed, is not shown again.
class HintBar : public QFrame {
    Q_OBJECT

   public:
    HintBar(const Session& session, const TrainingController& training, const RunsController& runs,
            const ExportController& exports, QWidget* parent = nullptr);

    /// The names of all hints.
    static QStringList allHints();
    /// Names of the hints that need not be shown again, to be kept from one start to the next.
    QStringList seen() const;
    void setSeen(const QStringList& names);
    /// The person has moved a slider.
    void leaveSliders();
    /// The model was evaluated: nobody needs to be sent there.
    void leaveEvaluation();
    /// Hints do not send people where they are.
    void setWorkspace(Workspace workspace);

   Q_SIGNALS:
    void seenChanged();

   private:
    enum class Hint { moveSlider, openDataset, resume, train, watch, exportImages };
    void show(Hint hint);
    /// Its step is done, or the person has closed it.
    void finish(Hint hint);
    void showInterrupted();
    QString textOf(Hint hint) const;
    QString trainText() const;
    /// What the open dataset adds to exploring; empty where the model cannot use it.
    QString dataText() const;

    const Session& session_;
    const RunsController& runs_;
    QLabel* text_;
    Hint hint_ = Hint::moveSlider;
    std::set<Hint> seen_;
    bool isEvaluated_ = false;  // the model that was saved last
    Workspace workspace_ = Workspace::explore;
};

}  // namespace ui
