#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/common/DragGesture.h"

namespace ui {

class Theme;

/// Many images of one size in rows and columns with a gap between them. Where `selectable` is set, cells are chosen
/// by a click or by arrow keys and Enter.
class SheetView : public QWidget {
    Q_OBJECT

   public:
    explicit SheetView(Theme& theme, QWidget* parent = nullptr);

    const QImage& atlas() const { return atlas_; }
    int columns() const { return columns_; }
    int cellCount() const { return atlas_.isNull() ? 0 : columns_ * rows_; }
    /// Cells without gaps, `columns` a row. A null atlas shows the text for nothing.
    void setAtlas(const QImage& atlas, int columns, int rows);
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return emptyText_; }
    /// What stands above the columns, cut where it is too long for its own; nothing where there are more or fewer.
    void setColumnTitles(const QStringList& titles);
    /// What stands below the cells, one for each, cut where it is too long for its own; nothing where there are more or
    /// fewer.
    void setCaptions(const QStringList& captions);
    const QStringList& captions() const { return captions_; }

    void setSelectable(bool selectable);
    bool smooth() const { return smooth_; }
    void setSmooth(bool smooth);
    /// The cells with a frame, which are where a person is.
    const std::vector<int>& currentCells() const { return current_; }
    void setCurrentCells(const std::vector<int>& cells);

    /// Where it is, a hand that is held down on the sheet is followed from place to place, also between cells.
    void setDraggable(bool draggable);
    /// Where it is, a cell can be dragged out of a sheet that is not selectable, and by Ctrl of one that is.
    void setDragsOut(bool dragsOut) { dragsOut_ = dragsOut; }
    /// A mark between cells, as dragged() gives it; nothing takes it away.
    void setMarker(std::optional<QPointF> place);
    std::optional<QPointF> marker() const { return marker_; }

    /// Where a cell is painted.
    QRectF cellRect(int cell) const;
    /// -1 beside all cells.
    int cellAt(const QPointF& position) const;

    QSize sizeHint() const override;

   Q_SIGNALS:
    void cellActivated(int cell);
    /// A right click on a cell, or the menu's key where the keys are; `place` is one of the screen.
    void menuRequested(int cell, const QPoint& place);
    /// A hand begins to drag a cell out.
    void draggedOut(int cell);
    /// 0 at the middle of the first cells to 1 at the middle of the last, across and down.
    void dragged(const QPointF& place);

   protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

   private:
    void setHovered(int cell);
    void drag(const QPointF& position);
    /// A click, or the begin of a drag over the sheet.
    void press(int cell, const QPointF& position);
    /// Between cells, too; -1 beside the sheet.
    int nearestCell(const QPointF& position) const;
    QPointF positionOf(const QPointF& place) const;
    QFont titleFont() const;
    /// Above the cells; 0 without titles.
    int titleHeight() const;
    /// Below each cell; 0 without captions.
    int captionHeight() const;
    void drawTitles(QPainter& painter) const;
    void drawCaptions(QPainter& painter) const;
    void drawFrame(QPainter& painter, int cell, const QColor& color, double width) const;

    Theme& theme_;
    QImage atlas_;
    QString emptyText_;
    QStringList titles_;
    QStringList captions_;
    int columns_ = 1;
    int rows_ = 1;
    std::vector<int> current_;
    int cursor_ = -1;  // of the arrow keys
    int hovered_ = -1;
    bool selectable_ = false;
    bool draggable_ = false;
    bool held_ = false;
    bool dragsOut_ = false;
    int outCell_ = -1;
    DragGesture out_;  // of outCell_
    std::optional<QPointF> marker_;
    bool smooth_ = true;
};

}  // namespace ui
