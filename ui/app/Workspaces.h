#pragma once

#include <QActionGroup>
#include <QMainWindow>
#include <QSettings>
#include <map>

class QStackedWidget;

namespace ui {

enum class Workspace { data, train, explore, exporting };

/// The four arrangements of one window: each has its central view and its docks, and keeps what the person made of
/// them. Ctrl+1 to Ctrl+4 switch.
class Workspaces : public QObject {
    Q_OBJECT

   public:
    /// `settings` keep the arrangements from one start to the next.
    Workspaces(QMainWindow& window, QSettings& settings);

    /// A workspace shows `view` in the middle and these docks at first.
    void add(Workspace workspace, const QString& title, const QString& icon, QWidget* view, QList<QDockWidget*> docks);
    /// Another view in the middle of a workspace.
    void setView(Workspace workspace, QWidget* view);
    QList<QAction*> actions() const { return group_.actions(); }

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
        QWidget* view = nullptr;
        QList<QDockWidget*> docks;
        QAction* action = nullptr;
        QByteArray firstLayout;
    };
    void noteFirstLayouts();
    void restore(const Page& page);

    QMainWindow& window_;
    QSettings& settings_;
    QStackedWidget* stack_;
    QActionGroup group_;
    std::map<Workspace, Page> pages_;
    Workspace current_ = Workspace::explore;
    bool shown_ = false;
};

}  // namespace ui
