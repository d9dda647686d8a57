#pragma once

#include <QObject>
#include <QPointer>
#include <QShortcut>
#include <QString>
#include <functional>

class QAbstractButton;
class QAction;
class QWidget;

namespace ui {

class MessageLine;

/// Says why a command is disabled where somebody uses it nevertheless: presses its keys or clicks a button of it. What
/// it said goes away when the command can be used. GUI thread only.
class DisabledReason : public QObject {
    Q_OBJECT

   public:
    /// `why`: a sentence, asked for at each use; nothing is said where it is empty. `window`: in which the keys are
    /// pressed; the command has had its keys by now. All outlive it; it is the command's child.
    DisabledReason(QAction& command, std::function<QString()> why, MessageLine& message, QWidget& window);

    /// A button that follows the command.
    void watch(QAbstractButton& button);

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void follow();
    void say();

    QAction& command_;
    std::function<QString()> why_;
    MessageLine& message_;
    QPointer<QShortcut> keys_;  // the window's
    QString said_;
};

}  // namespace ui
