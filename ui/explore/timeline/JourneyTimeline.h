#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

#include "core/latent/timeline/Journey.h"

namespace ui {

class Theme;

/// The stops of a journey as small pictures over their time, and where one is on the way. A click on a stop goes there,
/// dragging it moves it in time and among the others; elsewhere the hand moves along the way. Keys: left and right go
/// from stop to stop, with Ctrl they move the chosen one in time; Backspace removes it, Escape gives up a drag.
class JourneyTimeline : public QWidget {
    Q_OBJECT

   public:
    explicit JourneyTimeline(Theme& theme, QWidget* parent = nullptr);

    void setJourney(const core::Journey& journey);
    /// One for each key; null where there is none yet.
    void setPictures(std::vector<QImage> pictures);
    void setPosition(double seconds);
    /// The key with the mark; -1: none.
    void setCurrent(int key);
    /// What is said while there are no keys.
    void setEmptyText(const QString& text);

    const QImage& picture(int key) const { return pictures_[static_cast<std::size_t>(key)]; }
    double position() const { return position_; }
    int current() const { return current_; }
    /// Where a key is painted, and the place for the next one, empty in a loop.
    QRectF keyRect(int key) const;
    QRectF nextRect() const;
    double xOf(double seconds) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   Q_SIGNALS:
    void keyChosen(int key);
    void keyMoved(int key, double seconds);
    void removeRequested(int key);
    /// The hand moved along the way.
    void scrubbed(double seconds);
    /// The place for the next key was clicked.
    void addRequested();

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    enum class Hand { away, scrubs, holdsKey, dragsKey };

    int count() const { return static_cast<int>(journey_.keys.size()); }
    double side() const;
    double margin() const;
    /// Seconds over the whole width.
    double span() const;
    double secondsAt(double x) const;
    double timeOf(int key) const;
    QRectF rectAt(double seconds) const;
    /// -1 beside all of them.
    int keyAt(const QPointF& position) const;
    void chooseNeighbour(int direction);

    void drawRuler(QPainter& painter) const;
    void drawWay(QPainter& painter) const;
    void drawKey(QPainter& painter, int key) const;
    void drawPicture(QPainter& painter, const QRectF& place, int key) const;
    void drawNext(QPainter& painter) const;
    void drawPosition(QPainter& painter) const;

    Theme& theme_;
    core::Journey journey_;
    std::vector<QImage> pictures_;
    QString emptyText_;
    double position_ = 0;
    int current_ = -1;
    int hovered_ = -1;
    Hand hand_ = Hand::away;
    int held_ = -1;      // key under the hand
    double heldAt_ = 0;  // its time, while it is dragged
    QPointF pressed_;
};

}  // namespace ui
