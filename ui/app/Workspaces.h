#pragma once

#include <QActionGroup>
#include <QMainWindow>
#include <QSettings>
#include <map>
#include <vector>

class QStackedWidget;

namespace ui {

enum class Workspace { data, train, explore, evaluate, exporting };

/// The five arrangements of one window: each has its central view and its docks, and keeps what the person made of
/// them. Ctrl+1 to Ctrl+5 switch.
class Workspaces : public QObject {
    Q_OBJECT

   public:
    /// `settings` keep the arrangements from one start to the next.
    Workspaces(QMainWindow& window, QSettings& settings);

    /// A workspace shows `view` in the middle and these docks at first.
    /// `roomy` are those of the docks that a low screen has no room for at first.
    void add(Workspace workspace, const QString& title, const QString& icon, QWidget* view, QList<QDockWidget*> docks,
             QList<QDockWidget*> roomy = {});
    /// Another view in the middle of a workspace.
    void setView(Workspace workspace, QWidget* view);
    QList<QAction*> actions() const { return group_.actions(); }
    /// Hides the panels at the sides of the current workspace, or brings them back.
    QAction* sidePanelsCommand() const { return sidePanels_; }

    /// A panel or a central view.
    struct Place {
        QString title;
        QWidget* widget;
    };
    std::vector<Place> places() const;
    /// Shows the workspace and the panel in which this control is, opens what is folded over it, and gives it the
    /// focus.
    void reveal(QWidget& control);

    Workspace current() const { return current_; }
    void show(Workspace workspace);
    /// Docks of the current workspace in their first places.
    void resetLayout();
    /// Into the settings.
    void save();

   Q_SIGNALS:
    void changed(ui::Workspace workspace);

   private:
    struct Page {
        QString key;
        QString title;
        QWidget* view = nullptr;
        QList<QDockWidget*> docks;
        QAction* action = nullptr;
        QList<QDockWidget*> roomy;
        QByteArray firstLayout;
    };
    void noteFirstLayouts();
    void restore(const Page& page);
    /// The view that is shown says alone how small the window can be.
    void sizeByCurrent();
    void toggleSidePanels();
    void showSidePanels();
    void readHiddenPanels();
    QString hiddenKey() const;
    /// Those inside the views, where a person has moved them.
    void placeSplitters();
    void saveSplitters();
    /// The visible panels that lie left or right of the middle.
    QList<QDockWidget*> sidePanels() const;
    /// Moves a floating panel whose screen is gone into the middle of the window's.
    void keepOnScreen();

    QMainWindow& window_;
    QSettings& settings_;
    QStackedWidget* stack_;
    QActionGroup group_;
    std::map<Workspace, Page> pages_;
    Workspace current_ = Workspace::explore;
    bool shown_ = false;
    QAction* sidePanels_;
    QList<QDockWidget*> hiddenPanels_;  // by the command, in the current workspace
};

}  // namespace ui
