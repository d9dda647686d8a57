#pragma once

#include <QMainWindow>
#include <QSettings>

#include "ui/app/Closing.h"
#include "ui/app/StudioParts.h"
#include "ui/app/Workspaces.h"

class QDockWidget;
class QMenu;

namespace ui {

class ClassesPanel;
class DataPanel;
class DataView;
class EvaluateRoom;
class ExploreRoom;
class ExportPages;
class ExportView;
class Finder;
class GalleryView;
class HelpMenu;
class HintBar;
class MessageLine;
class ModelPanel;
class PathOpener;
class ProjectSwitch;
class RecipeOpener;
class StatusBar;
class TrainRoom;
class UnsavedModel;

/// The studio's window: panels around a central view, five workspaces, menus. It composes and knows no more than that.
class MainWindow : public QMainWindow {
    Q_OBJECT

   public:
    /// `settings` keep the window's arrangement.
    MainWindow(StudioParts& parts, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    Closing& closing() { return *closing_; }
    UnsavedModel& unsavedModel() { return *unsaved_; }
    Workspaces& workspaces() { return *workspaces_; }
    /// A folder, an IDX file, a model, a project or an image to project, as dropped or named on the command line.
    void openPath(const QString& path);
    /// The folder of the project that was asked for when the window closed; empty where the studio is to end.
    const QString& nextProject() const { return nextProject_; }
    /// Whether it was made then.
    bool nextProjectIsNew() const { return nextProjectIsNew_; }
    /// Says which project this window works on, which the person has just made or opened.
    void tellProject(bool isNew);
    /// Says that the default project is open in place of this one, which is not there.
    void tellProjectIsMissing(const QString& folder);

   protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

   private:
    void buildPanels();
    void buildWorkspaces();
    void buildBars();
    void buildMenus();
    QMenu* makeFileMenu();
    void buildNotices();
    void connectPaths();
    void connectRecipes();
    /// `keys` show and hide it.
    QDockWidget* addDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel,
                         Qt::DockWidgetArea area);
    void find();
    void switchProject(const QString& folder);
    void forgetSwitch();
    void showExplore();
    void showModelPanel();

    StudioParts& parts_;
    QSettings& settings_;
    Closing* closing_;
    UnsavedModel* unsaved_;
    ProjectSwitch* project_;
    PathOpener* paths_;
    RecipeOpener* recipes_;
    Workspaces* workspaces_ = nullptr;
    DataPanel* dataPanel_ = nullptr;
    ModelPanel* modelPanel_ = nullptr;
    TrainRoom* train_ = nullptr;
    DataView* dataView_ = nullptr;
    ClassesPanel* classes_ = nullptr;
    ExploreRoom* explore_ = nullptr;
    EvaluateRoom* evaluate_ = nullptr;
    ExportView* exportView_ = nullptr;
    GalleryView* gallery_ = nullptr;
    ExportPages* exportPages_ = nullptr;
    HintBar* hints_ = nullptr;
    StatusBar* status_ = nullptr;
    HelpMenu* help_ = nullptr;
    Finder* finder_ = nullptr;
    MessageLine* message_ = nullptr;  // of the window itself
    QString nextProject_;
    bool nextProjectIsNew_ = false;
};

}  // namespace ui
