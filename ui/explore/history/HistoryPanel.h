#pragma once

#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/history/HistoryImages.h"
#include "ui/explore/history/LatentHistory.h"

class QLabel;

namespace ui {

class HistoryTree;
class Theme;

/// Everywhere that a person has been with the open model, as a tree of images: a click goes there. Its actions() are
/// for a menu.
class HistoryPanel : public QWidget {
    Q_OBJECT

   public:
    HistoryPanel(Session& session, LatentHistory& history, Favorites& favorites, RenderController& renderer,
                 Theme& theme, QWidget* parent = nullptr);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// Of a sample of the tree; `place` is one of the screen.
    void menuRequested(const ui::ShownSample& sample, const QPoint& place);
    /// The person wants to see it.
    void wanted();

   protected:
    void hideEvent(QHideEvent* event) override;

   private:
    void showTree();
    void wantImages();
    void keepAsFavorite(int id);

    Session& session_;
    LatentHistory& history_;
    Favorites& favorites_;
    HistoryImages images_;
    HistoryTree* tree_;
    QLabel* empty_;
};

}  // namespace ui
