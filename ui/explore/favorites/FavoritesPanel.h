#pragma once

#include <QWidget>
#include <string>

#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/export/ExportController.h"
#include "ui/export/SampleDrag.h"

class QAction;
class QLabel;

namespace ui {

class FavoriteGrid;
class FavoritesExportBar;
class HeldPointsBar;
class MessageLine;
class Theme;

/// The points that a person has kept, as images with names, and above them two that are held to be compared. A click
/// goes to one; those of other models are grayed and offer to open it.
class FavoritesPanel : public QWidget {
    Q_OBJECT

   public:
    FavoritesPanel(Session& session, Favorites& favorites, HeldPoints& held, ExportController& exports, Theme& theme,
                   QWidget* parent = nullptr);

    /// For menus: saves the current latent.
    QAction* addingCommand() const { return add_; }
    /// Exports all favorites.
    QAction* exportCommand() const;
    /// Undo and redo of favorites, saved directions and the timeline.
    QList<QAction*> undoCommands() const { return {undo_, redo_}; }
    /// Of the two held points.
    QList<QAction*> compareCommands() const;

    /// Where the image is not seen, the keys of the commands do nothing.
    void setActive(bool active);
    /// Here where it is seen, else -> told
    void tell(const QString& sentence, bool error = false);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// What a command did while nobody sees the panel.
    void told(const QString& sentence, bool error);
    /// The model of this favorite shall be opened, to go there.
    void openRequested(const std::string& id);
    /// Of a favorite or a held sample; `place` is one of the screen.
    void menuRequested(const ui::ShownSample& sample, const QPoint& place);
    /// A favorite is dragged out of the window.
    void sampleDragged(const ui::DraggedSample& sample);

   protected:
    // What is dragged from elsewhere in the window becomes a favorite.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

   private:
    void buildGrid();
    void connectFavorites();
    void choose(const QString& id);
    void dragOut(const QString& id);
    void openMenuOf(const QString& id, const QPoint& place);
    /// With its latent where that is of the open model.
    ShownSample shownSample(const core::Favorite& favorite) const;
    void tellWritten(const QString& sentence, const QString& folder);
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
    FavoritesExportBar* export_;
    QAction* open_;  // the model of the favorite whose menu is open
    QLabel* empty_;
};

}  // namespace ui
