#include "ui/data/DataPages.h"

#include "ui/data/ImportPreviewView.h"

namespace ui {

DataPages::DataPages(QWidget* images, ImportPreviewController& previews, Theme& theme, QWidget* parent)
    : QStackedWidget(parent) {
    setObjectName(QStringLiteral("data_pages"));
    addWidget(images);
    addWidget(new ImportPreviewView(previews, theme, this));
    connect(&previews, &ImportPreviewController::changed, this,
            [this, &previews] { setCurrentIndex(previews.isShown() ? 1 : 0); });
}

}  // namespace ui
