#pragma once

#include <QListView>
#include <string>
#include <vector>

namespace ui {

class GalleryModel;
class Theme;

/// The gallery in rows. Several may be chosen; a double click or Enter opens one, 0 to 5 give stars, T asks for tags,
/// Delete asks to remove, and the keys for undo and redo are its own.
class GalleryGrid : public QListView {
    Q_OBJECT

   public:
    GalleryGrid(GalleryModel& model, Theme& theme, QWidget* parent = nullptr);

    /// Of those that are chosen, from the top.
    std::vector<std::string> chosen() const;
    /// Chooses this one and shows it.
    void choose(const std::string& key);

   Q_SIGNALS:
    void openRequested(const std::string& key);
    void starsRequested(int stars);
    void tagsRequested();
    void removeRequested();
    void undoRequested();
    void redoRequested();
    /// `place` is one of the screen.
    void menuRequested(const QPoint& place);
    void selectionChangedTo(int count);

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

   private:
    /// Whether the key does something here; `run` it as well.
    bool handle(const QKeyEvent& key, bool run);
    void keepSelection();
    void tellInSight();

    GalleryModel& model_;
    std::vector<std::string> kept_;  // what was chosen before the model became another
    std::string current_;
};

}  // namespace ui
