#pragma once

#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/jobs/ModelController.h"
#include "ui/train/TrainingController.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class MessageLine;
class Theme;

/// What model is open and what is known of it; opens others and saves this one elsewhere. While a training runs, its
/// newest weights are on the table and no other model can take their place.
class ModelPanel : public QWidget {
    Q_OBJECT

   public:
    ModelPanel(Session& session, ModelController& models, TrainingController& training, Theme& theme,
               QWidget* parent = nullptr);

    /// A model's folder, its weights file or ":embedded".
    void open(const QString& path);
    /// Lets the person choose a model's folder, and opens it.
    void chooseModel();
    /// Lets the person choose a new folder, and saves the open model there.
    void chooseSaveFolder();

   private:
    static QString testHelp(bool onValidation);
    /// The row of the test says on which images it was.
    void showTestSet(bool onValidation);
    QLabel* addRow(const QString& name, const QString& label, const QString& help);
    void buildButtons();
    static QString untestedText(const core::SavedModel& model);
    void showModel();
    void showButtons();

    Session& session_;
    ModelController& models_;
    TrainingController& training_;
    QFormLayout* form_;
    MessageLine* message_;
    QLabel* name_;
    QLabel* family_;
    QLabel* image_;
    QLabel* latent_;
    QLabel* parameters_;
    QLabel* dataset_;
    QLabel* start_;
    QLabel* test_;
    QLabel* place_;
    QPushButton* open_;
    QPushButton* pretrained_;
    QPushButton* save_;
};

}  // namespace ui
