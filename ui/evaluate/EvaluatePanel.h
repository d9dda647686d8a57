#pragma once

#include <QWidget>

#include "ui/common/fields/SettingsMemory.h"
#include "ui/evaluate/EvaluateControllers.h"
#include "ui/evaluate/EvaluateSettings.h"
#include "ui/explore/Session.h"

class QAbstractButton;
class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ClassifierCommand;
class DisabledReason;
class EvaluateFields;
class MessageLine;
class MetricChoices;
class Theme;

/// What is evaluated, on what and by which metrics; below it the evaluations that the project keeps. Its actions() are
/// for a menu.
class EvaluatePanel : public QWidget {
    Q_OBJECT

   public:
    EvaluatePanel(Session& session, EvaluateControllers& evaluate, Theme& theme, QWidget* parent = nullptr);

    /// What is chosen now.
    EvaluationOrder order() const;
    /// The evaluation on screen, of which a report can be saved.
    void setShown(const EvaluationPointer& record);
    /// The settings, from one start to the next.
    SettingsMemory& memory() { return memory_; }

    QAction* startCommand() const { return start_; }
    QAction* cancelCommand() const { return cancel_; }
    QAction* reportCommand() const { return report_; }
    QAction* classifierCommand() const;

    /// A button elsewhere that starts the evaluation: a click on it says why, while it is disabled.
    void explainStart(QAbstractButton& button);

    /// Images of another tool are evaluated: anything that a dataset may be.
    void setImages(const QString& source);
    /// Writes the report of what is shown.
    void saveReport(const QString& file);

   private:
    QWidget* buildSettings();
    void buildCommands();
    void buildButtons(QVBoxLayout* column);
    /// What disabled commands say.
    void buildReasons();
    QString useRefusal() const;
    QString cancelRefusal() const;
    QString reportRefusal() const;
    void connectControllers(const Session& session);
    void askForReport();
    void evaluateUse();
    void tellFailedReport(const QString& sentence);
    /// Something was changed by hand.
    void takeChange();
    void recall();
    /// After the session or the settings have changed.
    void showChoices();
    void showState();
    QString noteText(const EvaluationOrder& order) const;

    EvaluateControllers& evaluate_;
    SettingsMemory memory_;
    EvaluateFields* fields_;
    MetricChoices* metrics_;
    QLabel* note_;
    QAction* start_ = nullptr;
    QAction* cancel_ = nullptr;
    QAction* use_ = nullptr;
    QString useHelp_;
    QAction* report_ = nullptr;
    ClassifierCommand* classifier_ = nullptr;
    QPushButton* startButton_;
    QPushButton* useButton_;
    QPushButton* reportButton_;
    QPushButton* classifierButton_;
    MessageLine* message_;
    MessageLine* reason_;  // why a command that was used is disabled
    DisabledReason* startReason_ = nullptr;
    EvaluationPointer shown_;
    QString reportFile_;  // that is written, or was last
};

}  // namespace ui
