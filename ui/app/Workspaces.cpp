#include "ui/app/Workspaces.h"

#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QScreen>
#include <QStackedWidget>
#include <algorithm>

#include "ui/app/TabOrder.h"
#include "ui/common/FoldButton.h"
#include "ui/common/PlacedSplitter.h"
#include "ui/common/theme/Icon.h"

namespace ui {

namespace {

/// Raised whenever docks come or go, so that an old arrangement is not forced onto new ones.
constexpr int kLayoutVersion = 4;
constexpr int kLowScreen = 700;  // pixels of height

QString splitterKey(const PlacedSplitter& splitter) {
    return QStringLiteral("splitter/") + splitter.objectName();
}

/// So much of the title of a floating panel must be on a screen that it can be dragged.
constexpr QSize kLeastTitle(60, 12);

}  // namespace

Workspaces::Workspaces(QMainWindow& window, QSettings& settings)
    : QObject(&window), window_(window), settings_(settings), stack_(new QStackedWidget(&window)), group_(this) {
    stack_->setObjectName(QStringLiteral("centralViews"));
    sidePanels_ = new QAction(tr("&Side panels"), this);
    sidePanels_->setObjectName(QStringLiteral("actionSidePanels"));
    sidePanels_->setCheckable(true);
    sidePanels_->setShortcut(QKeySequence(tr("Ctrl+\\")));
    sidePanels_->setStatusTip(tr("Hide the panels at the sides, or bring them back"));
    sidePanels_->setToolTip(tr("Hide the panels at the sides, or bring them back (%1)")
                                .arg(sidePanels_->shortcut().toString(QKeySequence::NativeText)));
    connect(sidePanels_, &QAction::triggered, this, &Workspaces::toggleSidePanels);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Workspaces::keepOnScreen, Qt::QueuedConnection);
}

void Workspaces::add(Workspace workspace, const QString& title, const QString& iconName, QWidget* view,
                     QList<QDockWidget*> docks, QList<QDockWidget*> roomy) {
    auto* action = new QAction(icon(iconName), title, &group_);
    action->setObjectName(QStringLiteral("workspace_") + iconName);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(workspace))));
    action->setStatusTip(tr("Show the %1 workspace").arg(title));
    action->setToolTip(tr("%1 workspace (%2)").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, workspace] { show(workspace); });
    stack_->addWidget(view);
    // Queued: the window is in the midst of its layout then.
    constexpr auto kOnceLater = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection);
    for (const QDockWidget* dock : docks)
        connect(dock, &QDockWidget::visibilityChanged, this, &Workspaces::showSidePanels, kOnceLater);
    pages_[workspace] = {
        QStringLiteral("workspace/") + iconName, title, view, std::move(docks), action, std::move(roomy), {}};
}

void Workspaces::setView(Workspace workspace, QWidget* view) {
    if (stack_->indexOf(view) < 0) stack_->addWidget(view);
    pages_[workspace].view = view;
    if (current_ == workspace) stack_->setCurrentWidget(view);
    sizeByCurrent();
}

void Workspaces::sizeByCurrent() {
    for (int index = 0; index < stack_->count(); ++index) {
        const bool isCurrent = index == stack_->currentIndex();
        const QSizePolicy::Policy policy = isCurrent ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        stack_->widget(index)->setSizePolicy(policy, policy);
    }
}

void Workspaces::show(Workspace workspace) {
    if (!shown_) {
        noteFirstLayouts();
        placeSplitters();
    }
    save();
    current_ = workspace;
    shown_ = true;
    const Page& page = pages_[workspace];
    page.action->setChecked(true);
    stack_->setCurrentWidget(page.view);
    sizeByCurrent();
    restore(page);
    readHiddenPanels();
    keepOnScreen();
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
    hiddenPanels_.clear();
    showSidePanels();
}

std::vector<Workspaces::Place> Workspaces::places() const {
    std::vector<Place> places;
    for (const auto& [workspace, page] : pages_) places.push_back({tr("%1 workspace").arg(page.title), page.view});
    for (auto* dock : window_.findChildren<QDockWidget*>())
        places.push_back({tr("%1 panel").arg(dock->windowTitle()), dock->widget()});
    return places;
}

void Workspaces::reveal(QWidget& control) {
    const auto isIn = [&](const QWidget* place) { return place->isAncestorOf(&control); };
    const auto docks = window_.findChildren<QDockWidget*>();
    const auto dock = std::find_if(docks.begin(), docks.end(), isIn);
    const auto has = [&](const auto& entry) {
        return dock == docks.end() ? isIn(entry.second.view) : entry.second.docks.contains(*dock);
    };
    // A panel that is here already, though it belongs elsewhere, stays where it is.
    if (dock == docks.end() || !(*dock)->isVisible()) {
        const auto page = std::find_if(pages_.begin(), pages_.end(), has);
        if (page != pages_.end() && page->first != current_ && !has(*pages_.find(current_))) show(page->first);
    }
    if (dock != docks.end()) {
        (*dock)->show();
        (*dock)->raise();
    }
    for (auto* fold : window_.findChildren<FoldButton*>())
        if (isIn(fold->content())) fold->setOpen(true);
    focusControl(&control, Qt::ShortcutFocusReason);
}

QList<QDockWidget*> Workspaces::sidePanels() const {
    QList<QDockWidget*> panels;
    for (auto* dock : window_.findChildren<QDockWidget*>()) {
        const Qt::DockWidgetArea area = window_.dockWidgetArea(dock);
        if (!dock->isHidden() && !dock->isFloating() &&
            (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea))
            panels << dock;
    }
    return panels;
}

void Workspaces::toggleSidePanels() {
    const QList<QDockWidget*> visible = sidePanels();
    if (!hiddenPanels_.isEmpty() || visible.isEmpty()) {
        for (QDockWidget* dock : hiddenPanels_.isEmpty() ? pages_[current_].docks : hiddenPanels_) dock->show();
        hiddenPanels_.clear();
    } else {
        hiddenPanels_ = visible;
        for (QDockWidget* dock : visible) dock->hide();
    }
    showSidePanels();
}

void Workspaces::showSidePanels() {
    // Those that came back one by one are hidden no more.
    const auto isBack = [](const QDockWidget* dock) { return !dock->isHidden(); };
    hiddenPanels_.erase(std::remove_if(hiddenPanels_.begin(), hiddenPanels_.end(), isBack), hiddenPanels_.end());
    sidePanels_->setChecked(hiddenPanels_.isEmpty() && !sidePanels().isEmpty());
}

void Workspaces::readHiddenPanels() {
    hiddenPanels_.clear();
    for (const QString& name : settings_.value(hiddenKey()).toStringList())
        if (auto* dock = window_.findChild<QDockWidget*>(name)) hiddenPanels_ << dock;
    showSidePanels();
}

QString Workspaces::hiddenKey() const {
    return pages_.at(current_).key + QStringLiteral("-hidden");
}

void Workspaces::keepOnScreen() {
    const auto isSeen = [](const QRect& title) {
        const auto screens = QGuiApplication::screens();
        return std::any_of(screens.begin(), screens.end(), [&](const QScreen* screen) {
            const QRect seen = screen->availableGeometry().intersected(title);
            return seen.width() >= kLeastTitle.width() && seen.height() >= kLeastTitle.height();
        });
    };
    for (auto* dock : window_.findChildren<QDockWidget*>()) {
        const QRect frame = dock->frameGeometry();
        const QRect title(frame.topLeft(), QSize(frame.width(), 2 * kLeastTitle.height()));
        if (!dock->isFloating() || dock->isHidden() || isSeen(title)) continue;
        const QRect place = window_.screen()->availableGeometry();
        dock->resize(dock->size().boundedTo(place.size()));
        dock->move(place.center() - dock->rect().center());
    }
}

void Workspaces::noteFirstLayouts() {
    const bool isLow = window_.screen()->availableGeometry().height() < kLowScreen;
    // One for each: a single one with all docks would make the window grow for those that are hidden again at once.
    for (auto& [workspace, page] : pages_) {
        for (auto* dock : window_.findChildren<QDockWidget*>())
            dock->setVisible(page.docks.contains(dock) && !(isLow && page.roomy.contains(dock)));
        page.firstLayout = window_.saveState(kLayoutVersion);
    }
}

void Workspaces::save() {
    if (!shown_) return;
    settings_.setValue(pages_[current_].key, window_.saveState(kLayoutVersion));
    QStringList names;
    for (const QDockWidget* dock : hiddenPanels_) names << dock->objectName();
    settings_.setValue(hiddenKey(), names);
    saveSplitters();
}

void Workspaces::placeSplitters() {
    for (auto* splitter : window_.findChildren<PlacedSplitter*>())
        splitter->place(settings_.value(splitterKey(*splitter)).toByteArray());
}

void Workspaces::saveSplitters() {
    for (const auto* splitter : window_.findChildren<PlacedSplitter*>())
        if (splitter->isPlaced()) settings_.setValue(splitterKey(*splitter), splitter->saveState());
}

}  // namespace ui
