#include "ui/common/DisabledReason.h"

#include <QAbstractButton>
#include <QAction>
#include <QMouseEvent>
#include <QShortcut>
#include <utility>

#include "ui/common/MessageLine.h"

namespace ui {

DisabledReason::DisabledReason(QAction& command, std::function<QString()> why, MessageLine& message, QWidget& window)
    : QObject(&command),
      command_(command),
      why_(std::move(why)),
      message_(message),
      keys_(new QShortcut(command.shortcut(), &window)) {
    connect(keys_, &QShortcut::activated, this, &DisabledReason::say);
    connect(&command_, &QAction::changed, this, &DisabledReason::follow);
    follow();
}

void DisabledReason::watch(QAbstractButton& button) {
    button.installEventFilter(this);
}

// The two never have the keys at once: they would be ambiguous.
void DisabledReason::follow() {
    if (keys_) keys_->setEnabled(!command_.isEnabled() && command_.isVisible());
    if (!command_.isEnabled() || said_.isEmpty()) return;
    if (message_.sentence() == said_) message_.clear();
    said_.clear();
}

void DisabledReason::say() {
    if (command_.isEnabled()) return;
    const QString why = why_();
    if (why.isEmpty()) return;
    said_ = why;
    message_.showInfo(why);
}

bool DisabledReason::eventFilter(QObject* watched, QEvent* event) {
    const auto* button = qobject_cast<QAbstractButton*>(watched);
    if (button == nullptr || button->isEnabled() || event->type() != QEvent::MouseButtonPress) return false;
    if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) say();
    return true;
}

}  // namespace ui
