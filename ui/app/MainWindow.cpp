#include "ui/app/MainWindow.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QVBoxLayout>

#include "ui/app/CommandMenus.h"
#include "ui/app/FileMenu.h"
#include "ui/app/FindTargets.h"
#include "ui/app/HelpMenu.h"
#include "ui/app/HintBar.h"
#include "ui/app/LastSettings.h"
#include "ui/app/Notices.h"
#include "ui/app/PanelDock.h"
#include "ui/app/PathOpener.h"
#include "ui/app/ProjectSwitch.h"
#include "ui/app/RecentMenu.h"
#include "ui/app/SpaceKey.h"
#include "ui/app/StatusBar.h"
#include "ui/app/TabOrder.h"
#include "ui/app/UnsavedModel.h"
#include "ui/app/ViewMenu.h"
#include "ui/app/WorkspaceBar.h"
#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/ToolTips.h"
#include "ui/common/theme/Icon.h"
#include "ui/data/ClassesPanel.h"
#include "ui/data/DataPages.h"
#include "ui/data/DataPanel.h"
#include "ui/data/DataView.h"
#include "ui/data/HealthPanel.h"
#include "ui/data/SuggestionsPanel.h"
#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/EvaluateRoom.h"
#include "ui/evaluate/EvaluateView.h"
#include "ui/explore/ExploreRoom.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/ModelPanel.h"
#include "ui/explore/RecipeOpener.h"
#include "ui/explore/favorites/FavoritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/TimelinePanel.h"
#include "ui/export/ExportPages.h"
#include "ui/export/ExportView.h"
#include "ui/export/gallery/GalleryView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainRoom.h"
#include "ui/train/TrainView.h"
#include "ui/train/queue/RunPages.h"

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
      closing_(new Closing(parts.session, parts.train, parts.explore, parts.evaluate.evaluation, parts.exports,
                           parts.project.store(), *this)),
      unsaved_(new UnsavedModel(parts.session, *this)),
      project_(new ProjectSwitch(parts.project, *this)),
      paths_(new PathOpener(this)),
      recipes_(new RecipeOpener(parts.session, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("%1 - Imago").arg(QString::fromStdString(parts.project.path().filename().string())));
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
    buildNotices();
    connectPaths();
    new SpaceKey(this);
    new ToolTips(this);
    restoreGeometry(settings_.value(QStringLiteral("geometry")).toByteArray());
    workspaces_->show(Workspace::explore);
    // No control looks chosen before a hand came near it.
    centralWidget()->setFocus();

    // What is evaluated, by its key from anywhere, is to be seen.
    connect(&parts_.evaluate.evaluation, &EvaluateController::busyChanged, this, [this](bool busy) {
        if (busy) workspaces_->show(Workspace::evaluate);
    });
    // A training started by its key from among the images: the person wants to see it.
    connect(&parts_.train.training, &TrainingController::historyReset, this, [this] {
        if (!parts_.train.training.canStart() && workspaces_->current() == Workspace::data)
            workspaces_->show(Workspace::train);
    });
    parts_.train.runs.refresh();
    parts_.train.sweeps.refresh();
    parts_.train.queue.refresh();
}

MainWindow::~MainWindow() {
    // While the forms are there whose last second they may still have to write.
    qDeleteAll(findChildren<LastSettings*>());
}

void MainWindow::buildPanels() {
    auto& p = parts_;
    dataPanel_ = new DataPanel(p.session, p.datasets, p.theme, this);
    modelPanel_ = new ModelPanel(p.session, p.models, p.train.training, p.theme, this);
    train_ = new TrainRoom(p.train, p.session, p.renderer, p.theme, this);
    explore_ = new ExploreRoom(p.explore, p.session, p.renderer, p.datasets, p.project.store(), p.theme, this);
    evaluate_ = new EvaluateRoom(p.evaluate, p.session, p.theme, this);
    dataView_ = new DataView(p.session, p.choice, p.theme, this);
    exportView_ = new ExportView(p.session, p.exports, p.renderer, p.theme, this);
    exportView_->setFavorites(p.explore.favorites);
    gallery_ = new GalleryView(p.gallery, p.galleryThumbnails, p.contactSheets, p.theme, this);
    exportPages_ = new ExportPages(exportView_, gallery_, this);

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
    connect(train_, &TrainRoom::sweepsWanted, this, [this] {
        if (workspaces_->current() != Workspace::train) workspaces_->show(Workspace::train);
    });
    connect(&p.train.sweepOpener, &SweepOpener::shown, this, &MainWindow::showExplore);
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
    auto* health = new HealthPanel(p.session, p.health, p.choice, p.theme, this);
    dataPanel_->addSection(health);
    connect(health, &HealthPanel::groupsWanted, dataView_, &DataView::showGroups);
    classes_ =
        new ClassesPanel(p.session, p.choice, p.classCounts, p.classImages, dataView_->commands(), p.theme, this);
    auto* suggestions = new SuggestionsPanel(p.suggestions, p.choice, dataView_->grid(), this);
    classes_->addSection(suggestions);
    connect(suggestions, &SuggestionsPanel::groupsWanted, dataView_, &DataView::showGroups);
    connect(suggestions, &SuggestionsPanel::allWanted, dataView_, &DataView::showAll);
    connect(&p.health, &HealthController::changed, dataPanel_, [this] {
        const bool isKnown = parts_.health.state() == HealthState::done;
        dataPanel_->setMoved(isKnown ? parts_.health.report().moved : std::vector<std::uint32_t>());
    });
    const auto showSplit = [this] {
        const core::Settings settings = train_->settings()->trainingSettings();
        dataPanel_->setTrainingSettings(settings);
        parts_.health.setTrainingSettings(settings);
        parts_.classCounts.setTrainingSettings(settings);
    };
    connect(train_->settings(), &TrainPanel::trainingSettingsChanged, this, showSplit);
    new LastSettings(QStringLiteral("settings/datasets"), dataPanel_->memory(), settings_, this);
    new LastSettings(QStringLiteral("settings/trainings"), train_->settings()->memory(), settings_, this);
    new LastSettings(QStringLiteral("settings/samples"), explore_->view()->memory(), settings_, this);
    new LastSettings(QStringLiteral("settings/evaluations"), evaluate_->panel()->memory(), settings_, this);
    showSplit();
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel,
                                 Qt::DockWidgetArea area) {
    auto* dock = new PanelDock(name, title, keys, panel, this);
    addDockWidget(area, dock);
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
    QDockWidget* runs = addDock(QStringLiteral("runsDock"), tr("Runs"), QKeySequence(tr("Alt+6")), train_->runPages(),
                                Qt::RightDockWidgetArea);
    QDockWidget* timeline = addDock(QStringLiteral("timelineDock"), tr("Timeline"), QKeySequence(tr("Alt+7")),
                                    explore_->timeline(), Qt::BottomDockWidgetArea);
    QDockWidget* classes = addDock(QStringLiteral("classesDock"), tr("Classes"), QKeySequence(tr("Alt+8")), classes_,
                                   Qt::RightDockWidgetArea);
    QDockWidget* evaluate = addDock(QStringLiteral("evaluateDock"), tr("Evaluate"), QKeySequence(tr("Alt+9")),
                                    evaluate_->panel(), Qt::LeftDockWidgetArea);
    splitDockWidget(curves, timeline, Qt::Vertical);
    // The side panels keep their full height; the curves and the timeline lie between them.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({dataset, train, model, evaluate}, {290, 290, 290, 290}, Qt::Horizontal);
    resizeDocks({sliders, runs, classes}, {310, 280, 280}, Qt::Horizontal);
    // One of them at a time at first: each of the same height.
    timeline->hide();
    resizeDocks({curves}, {220}, Qt::Vertical);

    workspaces_ = new Workspaces(*this, settings_);
    connect(workspaces_, &Workspaces::changed, train_,
            [this] { train_->setSeen(workspaces_->current() == Workspace::train); });
    connect(workspaces_, &Workspaces::changed, explore_->favorites(),
            [this] { explore_->favorites()->setActive(workspaces_->current() == Workspace::explore); });
    connect(workspaces_, &Workspaces::changed, explore_->timeline(),
            [this] { explore_->timeline()->setActive(workspaces_->current() == Workspace::explore); });
    workspaces_->add(Workspace::data, tr("Data"), QStringLiteral("data"),
                     new DataPages(dataView_, dataPanel_->previews(), parts_.theme, this), {dataset, classes});
    workspaces_->add(Workspace::train, tr("Train"), QStringLiteral("train"), train_->view(), {train, runs, curves});
    workspaces_->add(Workspace::explore, tr("Explore"), QStringLiteral("explore"), explore_->view(),
                     {model, sliders, timeline}, {timeline});
    workspaces_->add(Workspace::evaluate, tr("Evaluate"), QStringLiteral("evaluate"), evaluate_->view(), {evaluate});
    workspaces_->add(Workspace::exporting, tr("Export"), QStringLiteral("export"), exportPages_, {model});
    connect(exportPages_, &ExportPages::galleryWanted, this, [this] {
        workspaces_->show(Workspace::exporting);
        exportPages_->showGallery();
        gallery_->focusGrid();
    });
}

void MainWindow::buildBars() {
    addToolBar(Qt::TopToolBarArea, new WorkspaceBar(*workspaces_, this));

    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hints_ = new HintBar(parts_.session, parts_.train.training, parts_.train.runs, parts_.exports, center);
    // Earlier versions had one switch for all.
    const bool allSeen = settings_.value(QStringLiteral("hintsDismissed"), false).toBool();
    const QStringList seen = settings_.value(QStringLiteral("hints/seen")).toStringList();
    hints_->setSeen(allSeen ? HintBar::allHints() : seen);
    connect(explore_->sliders(), &SlidersPanel::used, hints_, &HintBar::leaveSliders);
    connect(workspaces_, &Workspaces::changed, hints_, &HintBar::setWorkspace);
    connect(&parts_.evaluate.evaluation, &EvaluateController::recorded, hints_, &HintBar::leaveEvaluation);
    connect(hints_, &HintBar::seenChanged, this,
            [this] { settings_.setValue(QStringLiteral("hints/seen"), hints_->seen()); });
    column->addWidget(hints_);
    column->addWidget(findChild<QStackedWidget*>(QStringLiteral("centralViews")), 1);
    setCentralWidget(center);
    status_ = new StatusBar(parts_.session, parts_.train.training, parts_.datasets, parts_.models,
                            parts_.evaluate.evaluation, parts_.exports, parts_.project.store(), this);
    setStatusBar(status_);
}

void MainWindow::buildMenus() {
    menuBar()->addMenu(makeFileMenu());
    CommandMenus::addTo(*menuBar(), *explore_, *train_, *evaluate_, [this] { find(); });

    QList<QAction*> viewCommands;
    for (QAction* action : explore_->view()->actions() + train_->curves()->actions())
        if (!isForFiles(*action) && action != explore_->view()->copyCommand()) viewCommands << action;
    viewCommands << exportPages_->galleryCommand();
    auto* view = new ViewMenu(*this, *workspaces_, viewCommands, parts_.theme);
    connect(view, &ViewMenu::themeChosen, this,
            [this](ThemeMode mode) { settings_.setValue(QStringLiteral("theme"), static_cast<int>(mode)); });
    menuBar()->addMenu(view);
    help_ = new HelpMenu(*menuBar(), this);
    connect(help_, &HelpMenu::hintsWanted, hints_, [this] {
        settings_.remove(QStringLiteral("hintsDismissed"));
        settings_.remove(QStringLiteral("hints/seen"));
        hints_->setSeen({});
    });
    menuBar()->addMenu(help_);
}

QMenu* MainWindow::makeFileMenu() {
    auto* recent = new RecentMenu(parts_.session, settings_, this);
    connect(recent, &RecentMenu::chosen, this, &MainWindow::openPath);
    const QList<QAction*> commands =
        explore_->view()->actions() + train_->curves()->actions() + train_->view()->actions() +
        QList<QAction*>{evaluate_->panel()->reportCommand(), evaluate_->panel()->classifierCommand(),
                        explore_->favorites()->exportCommand()};
    auto* file = new FileMenu(recent, commands, this);
    connect(file, &FileMenu::folderWanted, this, [this] {
        workspaces_->show(Workspace::data);
        dataPanel_->chooseFolder();
    });
    connect(file, &FileMenu::fileWanted, this, [this] {
        workspaces_->show(Workspace::data);
        dataPanel_->chooseFile();
    });
    connect(file, &FileMenu::sourceChosen, this, [this](const QString& source) {
        workspaces_->show(Workspace::data);
        dataPanel_->open(source);
    });
    connect(file, &FileMenu::modelWanted, this, [this] {
        showModelPanel();
        modelPanel_->chooseModel();
    });
    connect(file, &FileMenu::pretrainedWanted, this, [this] {
        showModelPanel();
        modelPanel_->open(QStringLiteral(":embedded"));
    });
    connect(file, &FileMenu::newProjectWanted, project_, &ProjectSwitch::chooseNew);
    connect(file, &FileMenu::projectWanted, project_, &ProjectSwitch::chooseExisting);
    connect(project_, &ProjectSwitch::chosen, this, [this, recent](const QString& folder, bool isNew) {
        recent->remember(QString::fromStdString(parts_.project.path().string()));
        recent->remember(folder);
        nextProjectIsNew_ = isNew;
        switchProject(folder);
    });
    connect(closing_, &Closing::stayed, this, &MainWindow::forgetSwitch);
    connect(file, &FileMenu::quitWanted, this, &MainWindow::close);
    return file;
}

void MainWindow::connectPaths() {
    connect(paths_, &PathOpener::modelFound, this, [this](const QString& path) {
        showModelPanel();
        modelPanel_->open(path);
    });
    connect(paths_, &PathOpener::projectFound, project_, &ProjectSwitch::open);
    connect(paths_, &PathOpener::imageFound, this, [this](const QString& path) {
        workspaces_->show(Workspace::explore);
        recipes_->open(path);
    });
    connect(paths_, &PathOpener::timelineFound, this, [this](const QString& path) {
        workspaces_->show(Workspace::explore);
        parts_.explore.timelineFiles.open(path);
    });
    connect(&parts_.explore.timelineFiles, &TimelineFileController::refused, message_, &MessageLine::showError);
    auto& projections = parts_.explore.projections;
    // Its result is there, whatever workspace it was asked for in.
    connect(&projections, &ProjectionController::busyChanged, this, [this](bool busy) {
        if (busy) workspaces_->show(Workspace::explore);
    });
    connectRecipes();
    connect(paths_, &PathOpener::datasetFound, this, [this](const QString& path) {
        workspaces_->show(Workspace::data);
        dataPanel_->open(path);
    });
}

void MainWindow::buildNotices() {
    message_ = new MessageLine(parts_.theme, this);
    message_->setObjectName(QStringLiteral("window_message"));
    connect(project_, &ProjectSwitch::failed, message_, &MessageLine::showError);
    connect(paths_, &PathOpener::onlyOneOpens, message_, &MessageLine::showInfo);
    auto* notices = new Notices(parts_.theme, centralWidget());
    centralWidget()->layout()->addWidget(notices);
    for (auto* line : findChildren<MessageLine*>())
        if (line->window() == this) notices->add(*line);  // those of dialogs stay there
}

void MainWindow::switchProject(const QString& folder) {
    nextProject_ = folder;
    closing_->setReason(CloseReason::projectSwitch);
    if (!close() && !closing_->isWaiting()) forgetSwitch();
}

void MainWindow::forgetSwitch() {
    nextProject_.clear();
    closing_->setReason(CloseReason::end);
}

void MainWindow::tellProject(bool isNew) {
    const QString folder = QString::fromStdString(parts_.project.path().string());
    const QString name = pathText(folder);
    tellWithFolder(*message_, isNew ? tr("New project %1.").arg(name) : tr("Opened the project %1.").arg(name), folder);
}

void MainWindow::tellProjectIsMissing(const QString& folder) {
    message_->showError(
        tr("The project %1 is no longer there, so the default project is open. To open another one, use File > Open "
           "project.")
            .arg(pathText(folder)));
}

void MainWindow::find() {
    if (!finder_) finder_ = new Finder(this);
    std::vector<Finding> findings = commandFindings(*menuBar());
    for (Finding& setting : settingFindings(*workspaces_)) findings.push_back(std::move(setting));
    for (Finding& format : formatFindings(*workspaces_)) findings.push_back(std::move(format));
    for (Finding& term : termFindings([this](const QString& word) { help_->showGlossary(word); }))
        findings.push_back(std::move(term));
    finder_->openWith(std::move(findings));
}

void MainWindow::showExplore() {
    if (workspaces_->current() != Workspace::explore) workspaces_->show(Workspace::explore);
}

void MainWindow::showModelPanel() {
    workspaces_->show(Workspace::explore);
    findChild<QDockWidget*>(QStringLiteral("modelDock"))->show();  // it says what became of the model
}

void MainWindow::openPath(const QString& path) {
    paths_->open(path);
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
    return moveFocus(*this, next);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() != QEvent::StatusTip || status_ == nullptr) return QMainWindow::event(event);
    status_->showTip(static_cast<QStatusTipEvent*>(event)->tip());
    return true;
}

}  // namespace ui
