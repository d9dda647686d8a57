#include "ui/app/FindTargets.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include "ui/app/Glossary.h"
#include "ui/common/Command.h"
#include "ui/common/FoldButton.h"

namespace ui {

namespace {

void addCommands(std::vector<Finding>& findings, const QMenu& menu) {
    for (QAction* action : menu.actions()) {
        if (action->menu()) {
            addCommands(findings, *action->menu());
        } else if (action->isEnabled() && action->isVisible() && !action->isSeparator()) {
            findings.push_back({commandText(*action), action->shortcut().toString(QKeySequence::NativeText),
                                [command = QPointer(action)] {
                                    if (command) command->trigger();
                                }});
        }
    }
}

QString settingName(const QWidget& control) {
    if (const auto* box = qobject_cast<const QCheckBox*>(&control)) return box->text();
    const bool isSetting = qobject_cast<const QComboBox*>(&control) || qobject_cast<const QAbstractSpinBox*>(&control);
    return isSetting ? control.accessibleName() : QString();
}

/// Whether its form shows it, or a fold hides it that can be opened.
bool isOffered(const QWidget& control, const QWidget& place, const QList<FoldButton*>& folds) {
    for (const QWidget* widget = &control; widget != &place && widget != nullptr; widget = widget->parentWidget()) {
        const bool isFolded = std::any_of(folds.begin(), folds.end(), [&](const FoldButton* fold) {
            return fold->content() == widget && !fold->isHidden();
        });
        if (widget->isHidden() && !isFolded) return false;
    }
    return true;
}

}  // namespace

std::vector<Finding> commandFindings(const QMenuBar& menus) {
    std::vector<Finding> findings;
    for (const QAction* menu : menus.actions())
        if (menu->menu()) addCommands(findings, *menu->menu());
    return findings;
}

std::vector<Finding> settingFindings(Workspaces& workspaces) {
    std::vector<Finding> findings;
    for (const Workspaces::Place& place : workspaces.places()) {
        const QList<FoldButton*> folds = place.widget->findChildren<FoldButton*>();
        for (QWidget* control : place.widget->findChildren<QWidget*>()) {
            const QString name = settingName(*control);
            if (name.isEmpty() || !isOffered(*control, *place.widget, folds)) continue;
            findings.push_back({name, place.title, [&workspaces, wanted = QPointer(control)] {
                                    if (wanted) workspaces.reveal(*wanted);
                                }});
        }
    }
    return findings;
}

std::vector<Finding> formatFindings(Workspaces& workspaces) {
    std::vector<Finding> findings;
    for (const Workspaces::Place& place : workspaces.places()) {
        auto* formats = place.widget->findChild<QComboBox*>(QStringLiteral("export_format"));
        for (int index = 0; formats != nullptr && index < formats->count(); ++index)
            findings.push_back({formats->itemText(index), QCoreApplication::translate("ui::Finder", "export format"),
                                [&workspaces, wanted = QPointer(formats), id = formats->itemData(index)] {
                                    if (!wanted) return;
                                    wanted->setCurrentIndex(wanted->findData(id));
                                    workspaces.reveal(*wanted);
                                }});
    }
    return findings;
}

std::vector<Finding> termFindings(const std::function<void(const QString& term)>& show) {
    std::vector<Finding> findings;
    for (const GlossaryWord& term : glossary())
        findings.push_back({term.word, QCoreApplication::translate("ui::Finder", "glossary"),
                            [show, word = term.word] { show(word); }});
    return findings;
}

}  // namespace ui
