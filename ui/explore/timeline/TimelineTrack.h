#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

#include "core/latent/timeline/Timeline.h"

namespace ui {

class Theme;

/// The keyframes of a timeline as small images over their time, and the time that is shown. A click on one goes there,
/// dragging it moves it in time and among the others; elsewhere the hand moves along the way. Keys: left and right go
/// from keyframe to keyframe, with Ctrl they move the chosen one in time; Backspace removes it, Escape gives up a drag.
class TimelineTrack : public QWidget {
    Q_OBJECT

   public:
    explicit TimelineTrack(Theme& theme, QWidget* parent = nullptr);

    void setTimeline(const core::Timeline& timeline);
    /// One for each key; null where there is none yet.
    void setImages(std::vector<QImage> images);
    void setPosition(double seconds);
    /// The key with the mark; -1: none.
    void setCurrent(int key);
    /// What is said while there are no keys.
    void setEmptyText(const QString& text);

    const QImage& image(int key) const { return images_[static_cast<std::size_t>(key)]; }
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

    int count() const { return static_cast<int>(timeline_.keys.size()); }
    double side() const;
    double margin() const;
    /// Seconds over the whole width.
    double span() const;
    double secondsAt(double x) const;
    double timeOf(int key) const;
    QRectF rectAt(double seconds) const;
    /// -1 beside all of them.
    int keyAt(const QPointF& position) const;
    void chooseNeighbor(int direction);

    void drawRuler(QPainter& painter) const;
    void drawWay(QPainter& painter) const;
    void drawKey(QPainter& painter, int key) const;
    void drawImage(QPainter& painter, const QRectF& place, int key) const;
    void drawNext(QPainter& painter) const;
    void drawPosition(QPainter& painter) const;

    Theme& theme_;
    core::Timeline timeline_;
    std::vector<QImage> images_;
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
