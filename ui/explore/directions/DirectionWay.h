#pragma once

#include <QImage>
#include <QWidget>
#include <vector>

namespace ui {

class Theme;

/// Small images along a direction, from the left end of its slider to the right one: what it does, before a hand has
/// moved it. The one where the slider stands has a frame; a click on one asks to go there. The first and the last stand
/// at the very edges, so that a track from middle to middle lies below them in scale.
class DirectionWay : public QWidget {
    Q_OBJECT

   public:
    static constexpr int kImages = 5;
    static constexpr int kSide = 48;

    explicit DirectionWay(Theme& theme, QWidget* parent = nullptr);

    /// kImages of them, or none.
    void setImages(const std::vector<QImage>& images);
    const std::vector<QImage>& images() const { return images_; }
    /// Null where there is none yet.
    const QImage& image(int place) const { return images_[static_cast<std::size_t>(place)]; }
    /// Where the slider stands, from 0, the left end, to 1; outside: none has a frame.
    void setPosition(double position);
    /// The one with the frame; -1: none.
    int current() const;
    QRect imageRect(int place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

   Q_SIGNALS:
    /// `position` as in setPosition().
    void chosen(double position);

   protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

   private:
    int placeAt(const QPoint& position) const;
    void hover(int place);

    Theme& theme_;
    std::vector<QImage> images_;
    double position_ = 0.5;
    int hovered_ = -1;
};

}  // namespace ui
