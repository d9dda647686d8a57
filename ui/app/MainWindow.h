#pragma once

#include <QMainWindow>
#include <QSettings>
#include <functional>

#include "ui/app/Closing.h"
#include "ui/app/StudioParts.h"
#include "ui/app/Workspaces.h"
#include "ui/jobs/DiskLook.h"
#include "ui/jobs/DiskQuestion.h"

class QDockWidget;
class QMenu;

namespace ui {

class DataPanel;
class DataView;
class ExploreRoom;
class ExportView;
class ModelPanel;
class TrainRoom;
class UnsavedModel;
class GlossaryWindow;
class ShortcutsWindow;

/// The studio's window: panels around a central view, four workspaces, menus. It composes and knows no more than that.
class MainWindow : public QMainWindow {
    Q_OBJECT

   public:
    /// `settings` keep the window's arrangement.
    MainWindow(StudioParts& parts, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    Closing& closing() { return *closing_; }
    UnsavedModel& unsavedModel() { return *unsaved_; }
    Workspaces& workspaces() { return *workspaces_; }
    /// A folder, an IDX file, a model or an image to find, as dropped or named on the command line.
    void openPath(const QString& path);

   protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

   private:
    void buildPanels();
    void buildWorkspaces();
    void buildBars();
    void buildMenus();
    void buildViewMenu(QMenu* menu);
    /// `keys` show and hide it.
    QDockWidget* addDock(const QString& name, const QString& title, const QKeySequence& keys, QWidget* panel,
                         Qt::DockWidgetArea area);
    QAction* addAction(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                       const QString& help, std::function<void()> run);
    void about();
    void showGlossary();
    void showShortcuts();
    void openPathAs(const QString& path, PathKind kind);
    void showModelPanel();

    StudioParts& parts_;
    QSettings& settings_;
    Closing* closing_;
    UnsavedModel* unsaved_;
    Workspaces* workspaces_ = nullptr;
    DataPanel* dataPanel_ = nullptr;
    ModelPanel* modelPanel_ = nullptr;
    TrainRoom* train_ = nullptr;
    DataView* dataView_ = nullptr;
    ExploreRoom* explore_ = nullptr;
    ExportView* exportView_ = nullptr;
    GlossaryWindow* glossary_ = nullptr;
    ShortcutsWindow* shortcuts_ = nullptr;
    DiskQuestion question_;
};

}  // namespace ui
