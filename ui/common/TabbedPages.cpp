#include "ui/common/TabbedPages.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/common/theme/Theme.h"

namespace ui {

TabbedPages::TabbedPages(QWidget* parent)
    : QWidget(parent), tabs_(new QTabBar(this)), pages_(new QStackedWidget(this)) {
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::kPanel, 0, space::kPanel, 0);  // in line with the pages below
    tabRow->addWidget(tabs_, 1);
    column->addLayout(tabRow);
    column->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
}

void TabbedPages::addPage(const QString& title, QWidget* page) {
    pages_->addWidget(page);
    tabs_->addTab(title);
}

void TabbedPages::showPage(int place) {
    tabs_->setCurrentIndex(place);
}

}  // namespace ui
