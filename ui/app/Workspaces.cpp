#include "ui/app/Workspaces.h"

#include <QAction>
#include <QDockWidget>
#include <QStackedWidget>

#include "ui/common/theme/Icon.h"

namespace ui {

namespace {

/// Raised whenever docks come or go, so that an old arrangement is not forced onto new ones.
constexpr int kLayoutVersion = 3;

}  // namespace

Workspaces::Workspaces(QMainWindow& window, QSettings& settings)
    : QObject(&window), window_(window), settings_(settings), stack_(new QStackedWidget(&window)), group_(this) {
    stack_->setObjectName(QStringLiteral("centralViews"));
}

void Workspaces::add(Workspace workspace, const QString& title, const QString& iconName, QWidget* view,
                     QList<QDockWidget*> docks) {
    auto* action = new QAction(icon(iconName), title, &group_);
    action->setObjectName(QStringLiteral("workspace_") + iconName);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(workspace))));
    action->setStatusTip(tr("Show the %1 workspace").arg(title));
    action->setToolTip(tr("%1 workspace (%2)").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, workspace] { show(workspace); });
    stack_->addWidget(view);
    pages_[workspace] = {QStringLiteral("workspace/") + iconName, view, std::move(docks), action, {}};
}

void Workspaces::setView(Workspace workspace, QWidget* view) {
    if (stack_->indexOf(view) < 0) stack_->addWidget(view);
    pages_[workspace].view = view;
    if (current_ == workspace) stack_->setCurrentWidget(view);
}

void Workspaces::show(Workspace workspace) {
    if (!shown_) noteFirstLayouts();
    save();
    current_ = workspace;
    shown_ = true;
    const Page& page = pages_[workspace];
    page.action->setChecked(true);
    stack_->setCurrentWidget(page.view);
    restore(page);
    Q_EMIT changed(workspace);
}

void Workspaces::restore(const Page& page) {
    // Else the window grows, where those that go and those that come are too wide together.
    for (auto* dock : window_.findChildren<QDockWidget*>())
        if (!page.docks.contains(dock) && !dock->isFloating()) dock->hide();
    // A state of another version, or a damaged one, is refused by Qt: the first arrangement then.
    if (window_.restoreState(settings_.value(page.key).toByteArray(), kLayoutVersion)) return;
    resetLayout();
}

void Workspaces::resetLayout() {
    window_.restoreState(pages_[current_].firstLayout, kLayoutVersion);
}

void Workspaces::noteFirstLayouts() {
    // One for each: a single one with all docks would make the window grow for those that are hidden again at once.
    for (auto& [workspace, page] : pages_) {
        for (auto* dock : window_.findChildren<QDockWidget*>()) dock->setVisible(page.docks.contains(dock));
        page.firstLayout = window_.saveState(kLayoutVersion);
    }
}

void Workspaces::save() {
    if (shown_) settings_.setValue(pages_[current_].key, window_.saveState(kLayoutVersion));
}

}  // namespace ui
