#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace ui {

/// All keyboard shortcuts, as the menus have them, in a window beside the studio.
class ShortcutsWindow : public QDialog {
    Q_OBJECT

   public:
    ShortcutsWindow(const QMenuBar& menus, QWidget* parent);

   private:
    QTreeWidget* list_;
};

}  // namespace ui
