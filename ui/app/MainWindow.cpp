#include "ui/app/MainWindow.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include "core/device/Device.h"
#include "ui/app/Glossary.h"
#include "ui/app/GlossaryWindow.h"
#include "ui/app/HintBar.h"
#include "ui/app/RecentMenu.h"
#include "ui/app/ShortcutsWindow.h"
#include "ui/app/SpaceKey.h"
#include "ui/app/StatusBar.h"
#include "ui/app/TabOrder.h"
#include "ui/app/UnsavedModel.h"
#include "ui/common/Command.h"
#include "ui/common/ToolTips.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Icon.h"
#include "ui/data/DataPanel.h"
#include "ui/data/DataView.h"
#include "ui/data/DatasetSources.h"
#include "ui/explore/ExploreRoom.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/ModelPanel.h"
#include "ui/explore/favorites/FavoritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/TimelinePanel.h"
#include "ui/export/ExportView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainRoom.h"
#include "ui/train/TrainView.h"

namespace ui {

namespace {

/// What leaves room for the window's frame on a small screen.
QSize firstSize(const QWidget& window) {
    constexpr QSize kWanted(1280, 800);
    constexpr QSize kFrame(16, 48);
    return kWanted.boundedTo(window.screen()->availableSize() - kFrame);
}

}  // namespace

MainWindow::MainWindow(StudioParts& parts, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      parts_(parts),
      settings_(settings),
      closing_(new Closing(parts.session, parts.train, parts.explore, parts.exports, parts.project.store(), *this)),
      unsaved_(new UnsavedModel(parts.session, *this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Imago"));
    setWindowIcon(icon(QStringLiteral("imago")));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    resize(firstSize(*this));
    parts_.train.training.setDevice(
        settings_.value(QStringLiteral("device"), QStringLiteral("cpu")).toString().toStdString());
    buildPanels();
    buildWorkspaces();
    buildBars();
    buildMenus();
    new SpaceKey(this);
    new ToolTips(this);
    restoreGeometry(settings_.value(QStringLiteral("geometry")).toByteArray());
    workspaces_->show(Workspace::explore);
    // No control looks chosen before a hand came near it.
    centralWidget()->setFocus();

    // A training started by its key from among the images: the person wants to see it.
    connect(&parts_.train.training, &TrainingController::historyReset, this, [this] {
        if (!parts_.train.training.canStart() && workspaces_->current() == Workspace::data)
            workspaces_->show(Workspace::train);
    });
    parts_.train.runs.refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels() {
    auto& p = parts_;
    dataPanel_ = new DataPanel(p.session, p.datasets, p.theme, this);
    modelPanel_ = new ModelPanel(p.session, p.models, p.train.training, p.theme, this);
    train_ = new TrainRoom(p.train, p.session, p.renderer, p.theme, this);
    explore_ = new ExploreRoom(p.explore, p.session, p.renderer, p.datasets, p.project.store(), p.theme, this);
    dataView_ = new DataView(p.session, p.theme, this);
    exportView_ = new ExportView(p.session, p.exports, p.renderer, p.theme, this);

    connect(explore_, &ExploreRoom::timelineMade, this,
            [this] { findChild<QDockWidget*>(QStringLiteral("timelineDock"))->show(); });
    connect(explore_->history(), &HistoryPanel::wanted, this, [this] {
        workspaces_->show(Workspace::explore);
        findChild<QDockWidget*>(QStringLiteral("slidersDock"))->show();
    });
    connect(dataView_, &DataView::openRequested, dataPanel_, &DataPanel::open);
    connect(dataView_, &DataView::folderRequested, dataPanel_, &DataPanel::chooseFolder);
    connect(train_, &TrainRoom::viewChanged, this,
            [this](QWidget* view) { workspaces_->setView(Workspace::train, view); });
    connect(train_->runs(), &RunsPanel::modelRequested, this, [this](const std::string& id) {
        showModelPanel();
        parts_.train.runs.openModel(id);
    });
    connect(train_->runs(), &RunsPanel::bestRequested, this, [this](const std::string& id) {
        showModelPanel();
        parts_.train.runs.openBest(id);
    });
    connect(unsaved_, &UnsavedModel::copyRequested, this, [this] {
        showModelPanel();
        modelPanel_->chooseSaveFolder();
    });
    const auto showSplit = [this] { dataPanel_->setTrainingSettings(train_->settings()->trainingSettings()); };
    connect(train_->settings(), &TrainPanel::trainingSettingsChanged, this, showSplit);
    showSplit();
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel,
                                 Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    panel->setAttribute(Qt::WA_StyledBackground);  // else the theme's ground for panels is not drawn
    addDockWidget(area, dock);
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(name + QStringLiteral("Toggle"));
    toggle->setShortcut(keys);
    toggle->setStatusTip(tr("Show or hide the %1 panel").arg(title));
    return dock;
}

void MainWindow::buildWorkspaces() {
    QDockWidget* dataset =
        addDock(QStringLiteral("dataDock"), tr("Data"), QKeySequence(tr("Alt+1")), dataPanel_, Qt::LeftDockWidgetArea);
    QDockWidget* train = addDock(QStringLiteral("trainDock"), tr("Train"), QKeySequence(tr("Alt+2")),
                                 train_->settings(), Qt::LeftDockWidgetArea);
    QDockWidget* model = addDock(QStringLiteral("modelDock"), tr("Model"), QKeySequence(tr("Alt+3")), modelPanel_,
                                 Qt::LeftDockWidgetArea);
    QDockWidget* sliders = addDock(QStringLiteral("slidersDock"), tr("Sliders"), QKeySequence(tr("Alt+4")),
                                   explore_->sliders(), Qt::RightDockWidgetArea);
    QDockWidget* curves = addDock(QStringLiteral("curvesDock"), tr("Curves"), QKeySequence(tr("Alt+5")),
                                  train_->curves(), Qt::BottomDockWidgetArea);
    QDockWidget* runs = addDock(QStringLiteral("runsDock"), tr("Runs"), QKeySequence(tr("Alt+6")), train_->runs(),
                                Qt::RightDockWidgetArea);
    QDockWidget* timeline = addDock(QStringLiteral("timelineDock"), tr("Timeline"), QKeySequence(tr("Alt+7")),
                                    explore_->timeline(), Qt::BottomDockWidgetArea);
    splitDockWidget(curves, timeline, Qt::Vertical);
    // The side panels keep their full height; the curves and the timeline lie between them.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({dataset, train, model}, {290, 290, 290}, Qt::Horizontal);
    resizeDocks({sliders, runs}, {310, 280}, Qt::Horizontal);
    // One of them at a time at first: each of the same height.
    timeline->hide();
    resizeDocks({curves}, {220}, Qt::Vertical);

    workspaces_ = new Workspaces(*this, settings_);
    connect(workspaces_, &Workspaces::changed, train_,
            [this] { train_->setSeen(workspaces_->current() == Workspace::train); });
    connect(workspaces_, &Workspaces::changed, explore_->favorites(),
            [this] { explore_->favorites()->setActive(workspaces_->current() == Workspace::explore); });
    workspaces_->add(Workspace::data, tr("Data"), QStringLiteral("data"), dataView_, {dataset});
    workspaces_->add(Workspace::train, tr("Train"), QStringLiteral("train"), train_->view(), {train, runs, curves});
    workspaces_->add(Workspace::explore, tr("Explore"), QStringLiteral("explore"), explore_->view(),
                     {model, sliders, timeline});
    workspaces_->add(Workspace::exporting, tr("Export"), QStringLiteral("export"), exportView_, {model});
}

void MainWindow::buildBars() {
    auto* bar = new QToolBar(tr("Workspaces"), this);
    bar->setObjectName(QStringLiteral("workspaceBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(26, 18));  // with the gap to the text
    for (QAction* action : workspaces_->actions()) {
        bar->addAction(action);
        QWidget* button = bar->widgetForAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("_button"));
        button->setFocusPolicy(Qt::TabFocus);
    }
    addToolBar(Qt::TopToolBarArea, bar);

    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* hints = new HintBar(parts_.session, parts_.train.training, parts_.train.runs, center);
    hints->setVisible(!settings_.value(QStringLiteral("hintsDismissed"), false).toBool());
    connect(explore_->sliders(), &SlidersPanel::used, hints, &HintBar::leaveSliders);
    connect(workspaces_, &Workspaces::changed, hints, &HintBar::setWorkspace);
    connect(hints, &HintBar::dismissed, this, [this] { settings_.setValue(QStringLiteral("hintsDismissed"), true); });
    column->addWidget(hints);
    column->addWidget(findChild<QStackedWidget*>(QStringLiteral("centralViews")), 1);
    setCentralWidget(center);
    setStatusBar(new StatusBar(parts_.session, parts_.train.training, parts_.datasets, parts_.models, parts_.exports,
                               parts_.project.store(), this));
}

QAction* MainWindow::addAction(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                               const QString& help, std::function<void()> run) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setStatusTip(help);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void MainWindow::buildMenus() {
    const auto openData = [this](const QString& source) {
        workspaces_->show(Workspace::data);
        dataPanel_->open(source);
    };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    addAction(file, QStringLiteral("actionOpenFolder"), tr("Open &folder…"), QKeySequence::Open,
              tr("Open a folder as the dataset"),
              [this] {
                  workspaces_->show(Workspace::data);
                  dataPanel_->chooseFolder();
              })
        ->setIcon(icon(QStringLiteral("folder")));
    addAction(file, QStringLiteral("actionOpenFile"), tr("Open f&ile…"), QKeySequence(tr("Ctrl+Shift+O")),
              tr("Open a file as the dataset"),
              [this] {
                  workspaces_->show(Workspace::data);
                  dataPanel_->chooseFile();
              })
        ->setIcon(icon(QStringLiteral("open")));
    auto* recent = new RecentMenu(parts_.session, settings_, this);
    connect(recent, &RecentMenu::chosen, this, &MainWindow::openPath);
    // For the built-in datasets in their order.
    QList<QKeySequence> keys{QKeySequence(tr("Ctrl+F")), QKeySequence(tr("Ctrl+B"))};
    for (const core::DatasetFormat* format : builtInDatasets()) {
        const QString id = QString::fromStdString(format->id);
        addAction(file, QStringLiteral("actionOpen_") + id, tr("Open %1").arg(coreText(format->label)),
                  keys.isEmpty() ? QKeySequence() : keys.takeFirst(), coreText(format->help),
                  [openData, id] { openData(id); })
            ->setIcon(icon(QStringLiteral("image")));
    }
    file->addSeparator();
    addAction(file, QStringLiteral("actionOpenModel"), tr("Open &model…"), QKeySequence(tr("Ctrl+M")),
              tr("Open a trained model"),
              [this] {
                  showModelPanel();
                  modelPanel_->chooseModel();
              })
        ->setIcon(icon(QStringLiteral("open")));
    addAction(file, QStringLiteral("actionOpenPretrained"), tr("Open the &pre-trained model"),
              QKeySequence(tr("Ctrl+Shift+M")), tr("The Fashion-MNIST model that comes with Imago"),
              [this] {
                  showModelPanel();
                  modelPanel_->open(QStringLiteral(":embedded"));
              })
        ->setIcon(icon(QStringLiteral("imago")));
    file->addMenu(recent);
    file->addSeparator();
    for (QAction* action : explore_->view()->actions() + train_->curves()->actions() + train_->view()->actions())
        if (isForFiles(*action)) file->addAction(action);
    file->addSeparator();
    addAction(file, QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence(tr("Ctrl+Q")), tr("Close Imago"),
              [this] { close(); });

    const QList<QAction*> edits = explore_->sliders()->editCommands();
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions(explore_->favorites()->undoCommands());
    edit->addSeparator();
    edit->addActions(edits);
    edit->addAction(explore_->view()->copyCommand());
    QMenu* latent = menuBar()->addMenu(tr("&Latent"));
    for (QAction* action : explore_->sliders()->actions() + explore_->history()->actions())
        if (!edits.contains(action)) latent->addAction(action);
    latent->addSeparator();
    latent->addAction(explore_->favorites()->addingCommand());
    latent->addSeparator();
    latent->addActions(explore_->favorites()->compareCommands());
    menuBar()->addMenu(tr("&Timeline"))->addActions(explore_->timeline()->actions());
    QMenu* train = menuBar()->addMenu(tr("T&rain"));
    train->addActions(train_->settings()->actions());
    train->addSeparator();
    train->addActions(train_->runs()->actions());
    buildViewMenu(menuBar()->addMenu(tr("&View")));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    addAction(help, QStringLiteral("actionWords"), tr("&Glossary"), QKeySequence(Qt::Key_F1),
              tr("The terms used in Imago, explained in a sentence or two each"), [this] { showGlossary(); });
    addAction(help, QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts"), QKeySequence(tr("Ctrl+F1")),
              tr("All commands and their keys"), [this] { showShortcuts(); });
    addAction(help, QStringLiteral("actionAbout"), tr("&About Imago"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
              tr("Version, libraries and license"), [this] { about(); });
}

void MainWindow::buildViewMenu(QMenu* menu) {
    menu->addActions(workspaces_->actions());
    menu->addSeparator();
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (auto* dock : findChildren<QDockWidget*>()) panels->addAction(dock->toggleViewAction());
    addAction(menu, QStringLiteral("actionResetLayout"), tr("&Reset layout"), QKeySequence(tr("Ctrl+0")),
              tr("Move the panels of this workspace back to their default positions"),
              [this] { workspaces_->resetLayout(); });
    menu->addSeparator();
    for (QAction* action : explore_->view()->actions() + train_->curves()->actions())
        if (!isForFiles(*action) && action != explore_->view()->copyCommand()) menu->addAction(action);
    menu->addSeparator();
    QMenu* theme = menu->addMenu(tr("&Theme"));
    auto* themes = new QActionGroup(this);
    const std::tuple<ThemeMode, QString, QString, QString> modes[] = {
        {ThemeMode::system, QStringLiteral("themeSystem"), tr("Follow the &system"), tr("Ctrl+Alt+0")},
        {ThemeMode::light, QStringLiteral("themeLight"), tr("&Light"), tr("Ctrl+Alt+1")},
        {ThemeMode::dark, QStringLiteral("themeDark"), tr("&Dark"), tr("Ctrl+Alt+2")}};
    for (const auto& [mode, name, text, keys] : modes) {
        QAction* action =
            addAction(theme, name, text, QKeySequence(keys), tr("Choose a light or a dark theme"), [this, mode = mode] {
                parts_.theme.setMode(mode);
                settings_.setValue(QStringLiteral("theme"), static_cast<int>(mode));
            });
        action->setCheckable(true);
        action->setChecked(parts_.theme.mode() == mode);
        themes->addAction(action);
    }
    menu->addSeparator();
    addAction(menu, QStringLiteral("actionFullScreen"), tr("&Full screen"), QKeySequence(Qt::SHIFT | Qt::Key_F11),
              tr("Enter or leave full screen"), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::about() {
    const QString versions = tr("%1, Qt %2").arg(messageText(core::libraryVersions()), QString::fromLatin1(qVersion()));
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Imago"),
        tr("<b>Imago %1</b><p>A studio for training and exploring generative models of images.</p><p>%2</p><p>Free "
           "software under the GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(IMAGO_VERSION), versions),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showGlossary() {
    // Of the control that has the focus; where its name has no term, of the form or panel around it.
    QString term;
    for (const QWidget* control = focusWidget(); control && control != this && term.isEmpty();
         control = control->parentWidget())
        term = glossaryTermIn(control->accessibleName());
    if (!glossary_) glossary_ = new GlossaryWindow(this);
    glossary_->openAt(term);
}

void MainWindow::showShortcuts() {
    if (!shortcuts_) shortcuts_ = new ShortcutsWindow(*menuBar(), this);
    shortcuts_->show();
    shortcuts_->raise();
    shortcuts_->activateWindow();
}

void MainWindow::showModelPanel() {
    workspaces_->show(Workspace::explore);
    findChild<QDockWidget*>(QStringLiteral("modelDock"))->show();  // it says what became of the model
}

void MainWindow::openPath(const QString& path) {
    // A file of weights is one by its name, whether it is there or not.
    if (path.endsWith(QLatin1String("/model.safetensors"))) {
        openPathAs(path, PathKind::model);
    } else {
        question_.ask([path] { return kindOfPath(path); }, [this, path](PathKind kind) { openPathAs(path, kind); });
    }
}

void MainWindow::openPathAs(const QString& path, PathKind kind) {
    switch (kind) {
        case PathKind::model:
            showModelPanel();
            modelPanel_->open(path);
            break;
        case PathKind::image:
            workspaces_->show(Workspace::explore);
            parts_.explore.projections.open(path);
            break;
        case PathKind::other:
            workspaces_->show(Workspace::data);
            dataPanel_->open(path);
            break;
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    train_->runs()->keepNotes();
    if (!closing_->mayClose()) {
        event->ignore();
        return;
    }
    workspaces_->save();
    settings_.setValue(QStringLiteral("geometry"), saveGeometry());
    settings_.setValue(QStringLiteral("device"), QString::fromStdString(parts_.train.training.device()));
    event->accept();
}

bool MainWindow::focusNextPrevChild(bool next) {
    const QList<QWidget*> order = tabOrder(*this);
    if (order.isEmpty()) return false;
    // A control that went away or was switched off under the hand: nothing else looks chosen in its place.
    if (const QWidget* left = focusWidget(); left && (!left->isEnabled() || !left->isVisible())) {
        centralWidget()->setFocus();
        return true;
    }
    const qsizetype at = order.indexOf(focusWidget());
    qsizetype to = at + (next ? 1 : -1);
    if (to < 0) to = order.size() - 1;
    focusControl(order[to % order.size()], next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    openPath(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
}

}  // namespace ui
