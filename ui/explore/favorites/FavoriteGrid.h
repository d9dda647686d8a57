#pragma once

#include <QImage>
#include <QListWidget>
#include <QString>
#include <vector>

#include "ui/common/DragGesture.h"

namespace ui {

class FavoriteCell;
class Theme;

/// Images with names in rows. A click or Enter chooses one, a double click or F2 renames it (a double click on one of
/// another model asks to open that), Delete asks to remove it, and it is dragged, or moved by Alt with the arrow keys,
/// to another place. With Ctrl it is dragged out.
class FavoriteGrid : public QListWidget {
    Q_OBJECT

   public:
    struct Cell {
        QString id;
        QString name;
        QImage image;
        QString otherModel;  ///< it cannot be gone to while the open model is another one than this
        QString help;        ///< the tooltip
    };

    explicit FavoriteGrid(Theme& theme, QWidget* parent = nullptr);

    /// What is chosen stays so, and a name that is being typed, too.
    void setCells(const std::vector<Cell>& cells);
    void setCurrent(const QString& id);
    /// Marks the one where the point stands; empty: none.
    void setHere(const QString& id);
    /// What is done with the current one here: for its menu.
    const QList<QAction*>& commands() const { return commands_; }

   Q_SIGNALS:
    void chosen(const QString& id);
    /// Its model shall be opened.
    void openRequested(const QString& id);
    /// `place` is one of the screen.
    void menuRequested(const QString& id, const QPoint& place);
    void renamed(const QString& id, const QString& name);
    void removeRequested(const QString& id);
    /// A hand begins to drag it out.
    void draggedOut(const QString& id);
    /// It is the one at `place` now.
    void moved(const QString& id, int place);

   protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

   private:
    void buildActions();
    void choose();
    void rename();
    void remove();
    void shift(int by);
    QString idAt(int place) const;

    FavoriteCell* cell_;
    QString out_;  // the favorite that a hand may drag out
    DragGesture gesture_;
    QList<QAction*> commands_;
};

}  // namespace ui
