#pragma once

#include <QDockWidget>
#include <QKeySequence>

namespace ui {

/// A panel of the window, which can be moved, floated and hidden.
class PanelDock : public QDockWidget {
    Q_OBJECT

   public:
    /// `keys` show and hide it.
    PanelDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel, QWidget* window);
};

}  // namespace ui
