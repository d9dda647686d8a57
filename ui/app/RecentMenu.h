#pragma once

#include <QMenu>
#include <QStringList>

class QSettings;

namespace ui {

class Session;

/// "Open recent": the datasets, saved models and projects that were open last, newest first, remembered from one start
/// to the next. A path that is no longer there stays in the list; opening it says so.
class RecentMenu : public QMenu {
    Q_OBJECT

   public:
    static constexpr int kShown = 10;

    RecentMenu(Session& session, QSettings& settings, QWidget* parent);

    /// Puts it first: a project, say. Datasets and models come by themselves.
    void remember(const QString& path);

   Q_SIGNALS:
    /// A dataset's source, or the folder of a model or a project.
    void chosen(const QString& path);

   private:
    void list();

    Session& session_;
    QSettings& settings_;
    QStringList paths_;
};

}  // namespace ui
