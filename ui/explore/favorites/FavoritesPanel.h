#pragma once

#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/sheet/HeldPoints.h"

class QAction;
class QLabel;

namespace ui {

class FavoriteGrid;
class HeldPointsBar;
class MessageLine;
class Theme;

/// The points that a person has kept, as images with names, and above them two that are held to be compared. A click
/// goes to one; those of other models are grayed and say which model to open.
class FavoritesPanel : public QWidget {
    Q_OBJECT

   public:
    FavoritesPanel(Session& session, Favorites& favorites, HeldPoints& held, Theme& theme, QWidget* parent = nullptr);

    /// For menus: saves the current latent.
    QAction* addingCommand() const { return add_; }
    /// Undo and redo of favorites, saved directions and the timeline.
    QList<QAction*> undoCommands() const { return {undo_, redo_}; }
    /// Of the two held points.
    QList<QAction*> compareCommands() const;

    /// Where the image is not seen, the keys of the commands do nothing.
    void setActive(bool active);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// What a command did while nobody sees the panel.
    void told(const QString& sentence, bool error);

   private:
    void buildGrid();
    void connectFavorites();
    void tell(const QString& sentence, bool error = false);
    void showFavorites();
    void showHere();
    void showUndo();
    QString help(const core::Favorite& favorite) const;

    Session& session_;
    Favorites& favorites_;
    bool active_ = true;
    QAction* add_;
    QAction* undo_;
    QAction* redo_;
    HeldPointsBar* held_;
    MessageLine* message_;
    FavoriteGrid* grid_;
    QLabel* empty_;
};

}  // namespace ui
