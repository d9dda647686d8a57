#include "ui/explore/SampleWindow.h"

#include <QAction>
#include <QKeyEvent>

namespace ui {

SampleWindow::SampleWindow(Theme& theme, QWidget* parent) : ImageView(theme, parent) {
    setWindowFlag(Qt::Window);
    setObjectName(QStringLiteral("sample_window"));
    setWindowTitle(tr("Current sample"));
    setAccessibleName(tr("Current sample"));
    setToolTip(tr("Press Esc to go back to the studio."));
    // Their keys belong to the windows of the widgets that have them.
    addActions(parent->window()->findChildren<QAction*>());
}

void SampleWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        ImageView::keyPressEvent(event);
    }
}

}  // namespace ui
