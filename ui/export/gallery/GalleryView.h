#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/export/gallery/ContactSheetController.h"
#include "ui/export/gallery/Gallery.h"
#include "ui/export/gallery/GalleryThumbnails.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace ui {

class GalleryBar;
class GalleryGrid;
class GalleryModel;
class MessageLine;
class Theme;

/// The page of the gallery: search, filters and order above, the thumbnails, and what can be done with those that are
/// chosen.
class GalleryView : public QWidget {
    Q_OBJECT

   public:
    GalleryView(Gallery& gallery, GalleryThumbnails& thumbnails, ContactSheetController& sheets, Theme& theme,
                QWidget* parent = nullptr);

    /// Opens what has this key: a set in its place, a video in the system's player, anything else as a latent.
    void open(const std::string& key);
    /// Writes what is chosen as one PNG file.
    void saveContactSheet(const QString& file);
    /// The keys of the grid and of the panel's buttons go where the focus is.
    void focusGrid();

   Q_SIGNALS:
    /// Its latent is wanted; `file` is where it lies, or lay.
    void recipeRequested(const QString& file, const core::Recipe& recipe);
    void favoriteRequested(const std::string& id);

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    void buildRows();
    void buildCommands();
    void connectGallery();
    QAction* addCommand(const char* name, const QString& text, const QKeySequence& keys, void (GalleryView::*run)());
    void openChosen();
    void askForTags();
    void askForSheet();
    void showInFolder();
    void locate();
    void remove();
    void openMenu(const QPoint& place);
    void tellRemoved(int count, int favorites);
    void tellUndone(const QString& text);
    /// The item that is chosen; null where it is none or several.
    const core::GalleryItem* single() const;
    void showQuery();
    void showState();

    Gallery& gallery_;
    GalleryThumbnails& thumbnails_;
    ContactSheetController& sheets_;
    GalleryModel* model_;
    GalleryBar* bar_;
    QPushButton* back_;
    QLabel* set_;
    MessageLine* message_;
    GalleryGrid* grid_;
    QLabel* empty_;
    QPushButton* all_;
    QLabel* count_;
    QPushButton* sheet_;
    QAction* open_ = nullptr;
    QAction* tags_ = nullptr;
    QAction* folder_ = nullptr;
    QAction* locate_ = nullptr;
    QAction* remove_ = nullptr;
};

}  // namespace ui
