#pragma once

#include <QKeySequence>
#include <QString>
#include <functional>

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace ui {

/// Adds an action to the panel's own: for its shortcut, its buttons and the menu. The tooltip names the keys.
QAction* addCommand(QWidget& panel, const QString& objectName, const QString& text, const QString& iconName,
                    const QKeySequence& keys, const QString& help);

/// Adds an action that only this menu has. `help` is its tooltip and what the status bar says.
QAction* addMenuCommand(QMenu& menu, const QString& objectName, const QString& text, const QKeySequence& keys,
                        const QString& help, std::function<void()> run);

/// A command's name without mnemonic and dots: "Save sample" for "&Save sample…".
QString commandText(const QAction& command);

/// Says that a command opens or saves a file: its place is the menu for files, where others are in that of the views.
void markForFiles(QAction& command);
bool isForFiles(const QAction& command);

/// A button that shows the command's image alone; called like the command with "_button" behind.
QToolButton* commandButton(QAction* command, QWidget* parent);

}  // namespace ui
