#pragma once

#include "ui/common/TabbedPages.h"

namespace ui {

class QueueController;

/// The runs of the project and the trainings that wait to become some, one at a time.
class RunPages : public TabbedPages {
    Q_OBJECT

   public:
    RunPages(QWidget* runs, QWidget* queue, const QueueController& controller, QWidget* parent = nullptr);

    void showQueue();

   private:
    void showWaiting();

    const QueueController& queue_;
};

}  // namespace ui
