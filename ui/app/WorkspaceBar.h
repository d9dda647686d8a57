#pragma once

#include <QToolBar>

namespace ui {

class Workspaces;

/// The tool bar at the top of the window: a button for each workspace, and at the right end the one that hides the
/// panels at the sides.
class WorkspaceBar : public QToolBar {
    Q_OBJECT

   public:
    explicit WorkspaceBar(Workspaces& workspaces, QWidget* parent = nullptr);

   private:
    void addSidePanels(QAction* command);
};

}  // namespace ui
