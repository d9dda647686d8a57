#pragma once

#include <QWidget>

#include "ui/evaluate/KeptEvaluations.h"

class QLabel;
class QListWidget;

namespace ui {

/// The evaluations that are kept in the project. A click shows one; those that are ticked stand side by side.
class KeptList : public QWidget {
    Q_OBJECT

   public:
    explicit KeptList(KeptEvaluations& kept, QWidget* parent = nullptr);

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    void showList();
    /// The row of the evaluation on screen is the selected one.
    void followScreen();
    void compareTicked();

    KeptEvaluations& kept_;
    QLabel* empty_;
    QListWidget* list_;
};

}  // namespace ui
