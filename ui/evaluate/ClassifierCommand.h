#pragma once

#include <QObject>
#include <functional>

#include "ui/evaluate/EvaluateController.h"

class QAction;
class QWidget;

namespace ui {

class MessageLine;

/// The command that saves a classifier, with what it asks and what it says at the end. Where none can be trained it is
/// disabled, and its tool tip says why.
class ClassifierCommand : public QObject {
    Q_OBJECT

   public:
    /// `order` gives what is chosen now. All outlive it; the action is one of `panel`, which owns both.
    ClassifierCommand(EvaluateController& evaluation, std::function<EvaluationOrder()> order, MessageLine& message,
                      QWidget& panel);

    QAction* action() const { return action_; }
    /// After the session, the settings or the job have changed.
    void showState();

   private:
    void ask();
    void save(const EvaluationOrder& order, const QString& file);
    void tellSavedClassifier(const QString& file, const core::SavedClassifier& saved);
    void tellFailure(const QString& sentence, const ClassifierJob& job);

    EvaluateController& evaluation_;
    const std::function<EvaluationOrder()> order_;
    MessageLine& message_;
    QWidget& panel_;
    QAction* action_;
    QString help_;
};

}  // namespace ui
