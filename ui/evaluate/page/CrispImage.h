#pragma once

#include <QImage>
#include <QWidget>

namespace ui {

/// An image in the upper left corner, as many whole screen pixels for each of its own as there is room for: all squares
/// are of one size. One that is larger than the room is reduced.
class CrispImage : public QWidget {
    Q_OBJECT

   public:
    /// `mostHeight`: of the image, in device-independent pixels.
    explicit CrispImage(int mostHeight, QWidget* parent = nullptr);

    void setImage(const QImage& image);
    const QImage& image() const { return image_; }
    /// Where it is painted.
    QRect imageRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    QImage image_;
    int mostHeight_;
};

/// The size of an image that fills `room` so.
QSizeF crispSize(QSize image, const QSizeF& room, double ratio);

}  // namespace ui
