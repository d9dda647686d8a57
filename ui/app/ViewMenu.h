#pragma once

#include <QMainWindow>
#include <QMenu>

#include "ui/app/Workspaces.h"
#include "ui/common/theme/Theme.h"

namespace ui {

/// Workspaces, panels, how the panels show things, and the theme.
class ViewMenu : public QMenu {
    Q_OBJECT

   public:
    /// `window` has the docks, and `panelCommands` are shown below them.
    ViewMenu(QMainWindow& window, Workspaces& workspaces, const QList<QAction*>& panelCommands, Theme& theme);

   Q_SIGNALS:
    /// The theme follows already.
    void themeChosen(ui::ThemeMode mode);

   private:
    void addPanels(QMainWindow& window, Workspaces& workspaces);
    void addThemes(Theme& theme);
};

}  // namespace ui
