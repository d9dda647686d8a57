#include "ui/export/ExportPages.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/common/Command.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
/// In the order of the tabs.
enum ExportPage { kExportPage, kGalleryPage };
}  // namespace

ExportPages::ExportPages(QWidget* exportView, QWidget* gallery, QWidget* parent)
    : QWidget(parent), tabs_(new QTabBar(this)), pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("export_pages"));
    tabs_->setObjectName(QStringLiteral("export_tabs"));
    tabs_->setAccessibleName(tr("Pages of the Export workspace"));
    tabs_->setToolTip(tr("Export writes new files; the gallery lists what was exported, saved and kept."));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->addTab(tr("Export"));
    tabs_->addTab(tr("Gallery"));
    pages_->addWidget(exportView);
    pages_->addWidget(gallery);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::kPanel, 0, space::kPanel, 0);  // in line with the pages below
    tabRow->addWidget(tabs_, 1);
    column->addLayout(tabRow);
    column->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    command_ = addCommand(*this, QStringLiteral("export_gallery"), tr("Gallery"), QStringLiteral("sheet"),
                          QKeySequence(Qt::CTRL | Qt::Key_G),
                          tr("Shows everything that was exported, saved or kept as a favorite in this project."));
    connect(command_, &QAction::triggered, this, &ExportPages::galleryWanted);
}

void ExportPages::showGallery() {
    tabs_->setCurrentIndex(kGalleryPage);
}

}  // namespace ui
