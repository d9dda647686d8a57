#include "ui/train/queue/RunPages.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/common/theme/Theme.h"
#include "ui/train/queue/QueueController.h"

namespace ui {

namespace {
/// In the order of the tabs.
enum RunPage { kRunsPage, kQueuePage };
}  // namespace

RunPages::RunPages(QWidget* runs, QWidget* queue, const QueueController& controller, QWidget* parent)
    : QWidget(parent), queue_(controller), tabs_(new QTabBar(this)), pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("run_pages"));
    tabs_->setObjectName(QStringLiteral("run_tabs"));
    tabs_->setAccessibleName(tr("Runs and queue"));
    tabs_->setToolTip(tr("Runs are the trainings that have begun; the queue has those that wait."));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->addTab(tr("Runs"));
    tabs_->addTab(tr("Queue"));
    pages_->addWidget(runs);
    pages_->addWidget(queue);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::kPanel, 0, space::kPanel, 0);  // in line with the pages below
    tabRow->addWidget(tabs_, 1);
    column->addLayout(tabRow);
    column->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(&queue_, &QueueController::changed, this, &RunPages::showWaiting);
    showWaiting();
}

void RunPages::showQueue() {
    tabs_->setCurrentIndex(kQueuePage);
}

void RunPages::showWaiting() {
    const std::size_t waiting = queue_.waiting();
    tabs_->setTabText(kQueuePage,
                      waiting == 0 ? tr("Queue") : tr("Queue (%1)").arg(locale().toString(static_cast<int>(waiting))));
}

}  // namespace ui
