#pragma once

#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/explore/favourites/Favourites.h"
#include "ui/explore/sheet/HeldPoints.h"

class QAction;
class QLabel;

namespace ui {

class FavouriteGrid;
class HeldPointsBar;
class MessageLine;
class Theme;

/// The points that a person has kept, as pictures with names, and above them two that are held to be compared. A click
/// goes to one; those of other models are greyed and say which model to open.
class FavouritesPanel : public QWidget {
    Q_OBJECT

   public:
    FavouritesPanel(Session& session, Favourites& favourites, HeldPoints& held, Theme& theme,
                    QWidget* parent = nullptr);

    /// For a menu: those of the favourites and those of the two held points.
    QList<QAction*> favouriteCommands() const { return actions(); }
    QList<QAction*> compareCommands() const;

    /// Where the picture is not seen, the keys of the commands do nothing.
    void setActive(bool active);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// What a command did while nobody sees the panel.
    void told(const QString& sentence, bool error);

   private:
    void buildGrid();
    void connectFavourites();
    void tell(const QString& sentence, bool error = false);
    void showFavourites();
    void showHere();
    void showUndo();
    QString help(const core::Favourite& favourite) const;

    Session& session_;
    Favourites& favourites_;
    bool active_ = true;
    QAction* add_;
    QAction* undo_;
    QAction* redo_;
    HeldPointsBar* held_;
    MessageLine* message_;
    FavouriteGrid* grid_;
    QLabel* empty_;
};

}  // namespace ui
