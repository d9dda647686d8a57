#include "ui/app/PanelDock.h"

#include <QAction>

namespace ui {

PanelDock::PanelDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel,
                     QWidget* window)
    : QDockWidget(title, window) {
    setObjectName(name);
    setWidget(panel);
    panel->setAttribute(Qt::WA_StyledBackground);  // else the theme's ground for panels is not drawn
    QAction* toggle = toggleViewAction();
    toggle->setObjectName(name + QStringLiteral("Toggle"));
    toggle->setShortcut(keys);
    toggle->setStatusTip(tr("Show or hide the %1 panel").arg(title));
}

}  // namespace ui
