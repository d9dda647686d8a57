#pragma once

#include <QString>
#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/export/ExportController.h"

class QAction;

namespace ui {

/// Exports all favorites, with progress and a way to cancel it. Its actions() are for a menu.
class FavoritesExportBar : public QWidget {
    Q_OBJECT

   public:
    FavoritesExportBar(Session& session, Favorites& favorites, ExportController& exports, QWidget* parent = nullptr);

    QAction* command() const { return export_; }
    /// Into `folder`, which must be new or empty. Does nothing while busy.
    void exportTo(const QString& folder);

   Q_SIGNALS:
    void told(const QString& sentence, bool error);
    /// Written; `folder` may be looked at.
    void written(const QString& sentence, const QString& folder);

   private:
    void askForFolder();
    void showState();
    void tellWritten(const QString& folder);

    Session& session_;
    Favorites& favorites_;
    ExportController& exports_;
    QAction* export_;
    int count_ = 0;    // of the favorites that are, or were last, written
    int without_ = 0;  // of them have no image
};

}  // namespace ui
