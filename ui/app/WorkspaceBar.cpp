#include "ui/app/WorkspaceBar.h"

#include <QAction>
#include <QToolButton>

#include "ui/app/Workspaces.h"
#include "ui/common/Command.h"
#include "ui/common/theme/Icon.h"

namespace ui {

WorkspaceBar::WorkspaceBar(Workspaces& workspaces, QWidget* parent) : QToolBar(tr("Workspaces"), parent) {
    setObjectName(QStringLiteral("workspaceBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(26, 18));  // with the gap to the text
    for (QAction* action : workspaces.actions()) {
        addAction(action);
        QWidget* button = widgetForAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("_button"));
        button->setFocusPolicy(Qt::TabFocus);
    }
    // At the right end.
    auto* rest = new QWidget(this);
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(rest);
    addSidePanels(workspaces.sidePanelsCommand());
}

void WorkspaceBar::addSidePanels(QAction* command) {
    auto* sides = commandButton(command, this);
    sides->setToolButtonStyle(Qt::ToolButtonIconOnly);
    sides->setIconSize(QSize(18, 18));
    // Its neighbors in the menu have none.
    const auto showIcon = [sides] { sides->setIcon(ui::icon(QStringLiteral("side-panels"))); };
    connect(command, &QAction::changed, sides, showIcon);
    showIcon();
    addWidget(sides);
}

}  // namespace ui
