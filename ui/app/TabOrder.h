#pragma once

#include <QList>
#include <QMainWindow>

namespace ui {

/// The controls of a window that Tab visits, as one reads them: the tool bar, then column by column, each from top to
/// bottom as its layouts have it. Qt's own order is that in which widgets were made, and sliders are made anew with
/// every model.
QList<QWidget*> tabOrder(const QMainWindow& window);

/// Gives the focus to the next control of tabOrder(), or the one before. False where there is none.
bool moveFocus(QMainWindow& window, bool next);

/// Gives `control` the focus and scrolls it into view.
void focusControl(QWidget* control, Qt::FocusReason reason);

}  // namespace ui
