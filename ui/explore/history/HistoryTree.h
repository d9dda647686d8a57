#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <functional>
#include <vector>

#include "ui/explore/history/HistoryLayout.h"

namespace ui {

class Theme;

/// A history as a tree of small images that grows downwards, with lines from each to those that grew out of it. One
/// is chosen by a click, or by the arrow keys and Enter; a double click asks to keep it. Only what is in
/// sight is painted, so that a thousand points scroll like ten.
class HistoryTree : public QAbstractScrollArea {
    Q_OBJECT

   public:
    static constexpr int kImage = 48;  ///< side, device-independent pixels

    explicit HistoryTree(Theme& theme, QWidget* parent = nullptr);

    /// A null image is none yet.
    void setImageSource(std::function<QImage(int id)> source) { imageOf_ = std::move(source); }
    /// `here` is marked, and the way to it; it comes into sight.
    void setTree(std::vector<HistoryPlace> places, int here);
    /// Other images are to be had.
    void updateImages() { viewport()->update(); }

    int here() const { return here_; }
    /// The one of the arrow keys; kNoPoint: none.
    int current() const { return current_; }
    /// Ids of the points in sight, from the top.
    std::vector<int> inSight() const;
    /// Of an image, in the viewport; empty where there is no point of that id.
    QRect imageRect(int id) const;
    /// kNoPoint beside all images.
    int pointAt(const QPoint& position) const;

   Q_SIGNALS:
    void chosen(int id);
    void keepRequested(int id);
    /// `place` is one of the screen.
    void menuRequested(int id, const QPoint& place);
    /// Other points are in sight.
    void sightChanged();

   protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

   private:
    /// Index into places_; -1: none.
    int placeOf(int id) const;
    QRect imageRect(const HistoryPlace& place) const;
    /// The indices of the places in the rows from `first` to `last`.
    std::vector<int> inRows(int first, int last) const;
    int rowAt(int y) const;
    void updateScrollBars();
    void bringIntoSight(int id);
    void setCurrent(int id);
    void setHovered(int id);
    int beside(int place, int direction) const;
    int below(int place) const;
    void drawLine(QPainter& painter, const HistoryPlace& child, const QColor& color, double width) const;
    void drawImage(QPainter& painter, const HistoryPlace& place) const;

    Theme& theme_;
    std::function<QImage(int id)> imageOf_;
    std::vector<HistoryPlace> places_;
    std::vector<std::vector<int>> rows_;  // indices into places_, from the left
    std::vector<bool> onWay_;             // to where one stands, by place
    int columns_ = 0;
    int here_ = kNoPoint;
    int current_ = kNoPoint;
    int hovered_ = kNoPoint;
};

}  // namespace ui
