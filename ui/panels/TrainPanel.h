#pragma once

#include <QWidget>

#include "core/parameter/Settings.h"
#include "ui/controllers/TrainingController.h"
#include "ui/session/Session.h"

class QAction;
class QLabel;
class QVBoxLayout;

namespace ui {

class ChoiceField;
class MessageLine;
class ParameterForm;
class Theme;

/// Chooses a kind of model and its settings, and starts, pauses and stops its training. Its actions() are for a menu.
class TrainPanel : public QWidget {
    Q_OBJECT

   public:
    TrainPanel(Session& session, TrainingController& training, Theme& theme, QWidget* parent = nullptr);

    std::string family() const;
    core::Settings modelSettings() const;
    core::Settings trainingSettings() const;
    void setModelSettings(const core::Settings& settings);
    void setTrainingSettings(const core::Settings& settings);

   Q_SIGNALS:
    void trainingSettingsChanged();

   private:
    void buildActions();
    QAction* addCommand(const QString& name, const QKeySequence& keys);
    void buildForms(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    void chooseFamily();
    void showState();
    void showPhase();

    Session& session_;
    TrainingController& training_;
    ChoiceField* family_;
    QLabel* familyHelp_;
    ParameterForm* trainingForm_;
    ParameterForm* modelForm_;
    QLabel* state_;
    MessageLine* message_;
    QAction* start_ = nullptr;
    QAction* pause_ = nullptr;
    QAction* stop_ = nullptr;
};

}  // namespace ui
