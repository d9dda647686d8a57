#include "ui/app/ViewMenu.h"

#include <QActionGroup>
#include <QDockWidget>

#include "ui/common/Command.h"

namespace ui {

ViewMenu::ViewMenu(QMainWindow& window, Workspaces& workspaces, const QList<QAction*>& panelCommands, Theme& theme)
    : QMenu(tr("&View"), &window) {
    addActions(workspaces.actions());
    addSeparator();
    addPanels(window, workspaces);
    addSeparator();
    addActions(panelCommands);
    addSeparator();
    addThemes(theme);
    addSeparator();
    addMenuCommand(*this, QStringLiteral("actionFullScreen"), tr("&Full screen"), QKeySequence(Qt::SHIFT | Qt::Key_F11),
                   tr("Enter or leave full screen"),
                   [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

void ViewMenu::addPanels(QMainWindow& window, Workspaces& workspaces) {
    QMenu* panels = addMenu(tr("&Panels"));
    for (auto* dock : window.findChildren<QDockWidget*>()) panels->addAction(dock->toggleViewAction());
    addAction(workspaces.sidePanelsCommand());
    addMenuCommand(*this, QStringLiteral("actionResetLayout"), tr("&Reset layout"), QKeySequence(tr("Ctrl+0")),
                   tr("Move the panels of this workspace back to their default positions"),
                   [&workspaces] { workspaces.resetLayout(); });
}

void ViewMenu::addThemes(Theme& theme) {
    QMenu* menu = addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::tuple<ThemeMode, QString, QString, QString> modes[] = {
        {ThemeMode::system, QStringLiteral("themeSystem"), tr("Follow the &system"), tr("Ctrl+Alt+0")},
        {ThemeMode::light, QStringLiteral("themeLight"), tr("&Light"), tr("Ctrl+Alt+1")},
        {ThemeMode::dark, QStringLiteral("themeDark"), tr("&Dark"), tr("Ctrl+Alt+2")}};
    for (const auto& [mode, name, text, keys] : modes) {
        QAction* action = addMenuCommand(*menu, name, text, QKeySequence(keys), tr("Choose a light or a dark theme"),
                                         [this, &theme, mode = mode] {
                                             theme.setMode(mode);
                                             Q_EMIT themeChosen(mode);
                                         });
        action->setCheckable(true);
        action->setChecked(theme.mode() == mode);
        group->addAction(action);
    }
}

}  // namespace ui
