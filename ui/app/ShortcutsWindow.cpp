#include "ui/app/ShortcutsWindow.h"

#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/common/Command.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr QSize kShortcutsSize(520, 600);

void addShortcuts(QTreeWidgetItem& group, const QMenu& menu) {
    for (const QAction* action : menu.actions()) {
        if (action->menu()) {
            addShortcuts(group, *action->menu());
        } else if (!action->shortcut().isEmpty()) {
            auto* row = new QTreeWidgetItem(&group);
            row->setText(0, commandText(*action));
            row->setText(1, action->shortcut().toString(QKeySequence::NativeText));
            row->setToolTip(0, action->statusTip().isEmpty() ? action->toolTip() : action->statusTip());
        }
    }
}

}  // namespace

ShortcutsWindow::ShortcutsWindow(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("shortcuts_window"));
    setWindowTitle(tr("Keyboard shortcuts"));
    list_->setObjectName(QStringLiteral("shortcuts_list"));
    list_->setAccessibleName(tr("Keyboard shortcuts"));
    list_->setToolTip(tr("Commands and their keys, by menu."));
    list_->setColumnCount(2);
    list_->setHeaderLabels({tr("Command"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setFrameShape(QFrame::NoFrame);
    for (const QAction* menu : menus.actions()) {
        if (!menu->menu()) continue;
        auto* group = new QTreeWidgetItem(list_);
        group->setText(0, commandText(*menu));
        group->setFirstColumnSpanned(true);
        QFont bold = list_->font();
        bold.setBold(true);
        group->setFont(0, bold);
        addShortcuts(*group, *menu->menu());
    }
    list_->expandAll();
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->addWidget(list_);
    resize(kShortcutsSize);
}

}  // namespace ui
