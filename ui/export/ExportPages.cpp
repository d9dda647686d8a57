#include "ui/export/ExportPages.h"

#include <QAction>
#include <QTabBar>

#include "ui/common/Command.h"

namespace ui {

namespace {
/// In the order of the tabs.
enum ExportPage { kExportPage, kGalleryPage };
}  // namespace

ExportPages::ExportPages(QWidget* exportView, QWidget* gallery, QWidget* parent) : TabbedPages(parent) {
    setObjectName(QStringLiteral("export_pages"));
    tabs().setObjectName(QStringLiteral("export_tabs"));
    tabs().setAccessibleName(tr("Pages of the Export workspace"));
    tabs().setToolTip(tr("Export writes new files; the gallery lists what was exported, saved and kept."));
    addPage(tr("Export"), exportView);
    addPage(tr("Gallery"), gallery);
    command_ = addCommand(*this, QStringLiteral("export_gallery"), tr("Gallery"), QStringLiteral("sheet"),
                          QKeySequence(Qt::CTRL | Qt::Key_G),
                          tr("Shows everything that was exported, saved or kept as a favorite in this project."));
    connect(command_, &QAction::triggered, this, &ExportPages::galleryWanted);
}

void ExportPages::showGallery() {
    showPage(kGalleryPage);
}

}  // namespace ui
