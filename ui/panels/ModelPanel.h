#pragma once

#include <QWidget>

#include "ui/controllers/ModelController.h"
#include "ui/session/Session.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class MessageLine;
class Theme;

/// What model is open and what is known of it; opens others and saves this one elsewhere.
class ModelPanel : public QWidget {
    Q_OBJECT

   public:
    ModelPanel(Session& session, ModelController& models, Theme& theme, QWidget* parent = nullptr);

    /// Lets the person choose a model's folder, and opens it.
    void chooseModel();
    /// Lets the person choose a new folder, and saves the open model there.
    void chooseSaveFolder();

   private:
    QLabel* addRow(const QString& name, const QString& label, const QString& help);
    void buildButtons();
    void showModel();
    void showButtons();

    Session& session_;
    ModelController& models_;
    QFormLayout* form_;
    MessageLine* message_;
    QLabel* name_;
    QLabel* family_;
    QLabel* picture_;
    QLabel* latent_;
    QLabel* parameters_;
    QLabel* dataset_;
    QLabel* test_;
    QLabel* place_;
    QPushButton* open_;
    QPushButton* pretrained_;
    QPushButton* save_;
};

}  // namespace ui
