#include "ui/train/queue/RunPages.h"

#include <QLocale>
#include <QTabBar>

#include "ui/train/queue/QueueController.h"

namespace ui {

namespace {
/// In the order of the tabs.
enum RunPage { kRunsPage, kQueuePage };
}  // namespace

RunPages::RunPages(QWidget* runs, QWidget* queue, const QueueController& controller, QWidget* parent)
    : TabbedPages(parent), queue_(controller) {
    setObjectName(QStringLiteral("run_pages"));
    tabs().setObjectName(QStringLiteral("run_tabs"));
    tabs().setAccessibleName(tr("Runs and queue"));
    tabs().setToolTip(tr("Runs are the trainings that have begun; the queue has those that wait."));
    addPage(tr("Runs"), runs);
    addPage(tr("Queue"), queue);
    connect(&queue_, &QueueController::changed, this, &RunPages::showWaiting);
    showWaiting();
}

void RunPages::showQueue() {
    showPage(kQueuePage);
}

void RunPages::showWaiting() {
    const std::size_t waiting = queue_.waiting();
    tabs().setTabText(kQueuePage, waiting == 0
                                      ? tr("Queue")
                                      : tr("Queue (%1 waiting)").arg(locale().toString(static_cast<int>(waiting))));
}

}  // namespace ui
