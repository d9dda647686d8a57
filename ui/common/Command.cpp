#include "ui/common/Command.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>
#include <utility>

#include "ui/common/theme/Icon.h"

namespace ui {

namespace {
constexpr const char* kForFiles = "forFiles";
}

QAction* addCommand(QWidget& panel, const QString& objectName, const QString& text, const QString& iconName,
                    const QKeySequence& keys, const QString& help) {
    auto* action = new QAction(icon(iconName), text, &panel);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    action->setToolTip(
        QCoreApplication::translate("ui::Command", "%1 (%2)").arg(help, keys.toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    panel.addAction(action);
    return action;
}

QAction* addMenuCommand(QMenu& menu, const QString& objectName, const QString& text, const QKeySequence& keys,
                        const QString& help, std::function<void()> run) {
    QAction* action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    action->setStatusTip(help);
    QObject::connect(action, &QAction::triggered, &menu, [run = std::move(run)] { run(); });
    return action;
}

QString commandText(const QAction& command) {
    QString text = command.text();
    text.remove(QLatin1Char('&'));
    if (text.endsWith(QChar(0x2026))) text.chop(1);
    return text;
}

void markForFiles(QAction& command) {
    command.setProperty(kForFiles, true);
}

bool isForFiles(const QAction& command) {
    return command.property(kForFiles).toBool();
}

QToolButton* commandButton(QAction* command, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(command);
    button->setObjectName(command->objectName() + QStringLiteral("_button"));
    button->setAccessibleName(command->text());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace ui
