#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ui {

class QueueController;

/// The runs of the project and the trainings that wait to become some, one at a time.
class RunPages : public QWidget {
    Q_OBJECT

   public:
    RunPages(QWidget* runs, QWidget* queue, const QueueController& controller, QWidget* parent = nullptr);

    void showQueue();

   private:
    void showWaiting();

    const QueueController& queue_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
};

}  // namespace ui
