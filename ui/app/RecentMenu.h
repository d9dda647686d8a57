#pragma once

#include <QMenu>
#include <QStringList>

class QSettings;

namespace ui {

class Session;

/// "Open recent": the datasets and the saved models that were open last, newest first, remembered from one start to the
/// next. A path that is no longer there stays in the list; opening it says so.
class RecentMenu : public QMenu {
    Q_OBJECT

   public:
    static constexpr int kShown = 10;

    RecentMenu(Session& session, QSettings& settings, QWidget* parent);

   Q_SIGNALS:
    /// A dataset's source or a model's folder.
    void chosen(const QString& path);

   private:
    void remember(const QString& path);
    void list();

    Session& session_;
    QSettings& settings_;
    QStringList paths_;
};

}  // namespace ui
