#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

#include "ui/common/DragGesture.h"

namespace ui {

class Theme;

/// One image, as large as the widget allows, on neutral ground. Smooth, or with every pixel as a sharp square of
/// whole screen pixels. The wheel zooms in on the place under it, a drag pans, a double click shows the whole again.
class ImageView : public QWidget {
    Q_OBJECT

   public:
    explicit ImageView(Theme& theme, QWidget* parent = nullptr);

    const QImage& image() const { return image_; }
    /// A null image shows the text for nothing.
    void setImage(const QImage& image);
    void setEmptyText(const QString& text);

    bool smooth() const { return smooth_; }
    void setSmooth(bool smooth);

    /// Where it is, the image can be dragged out: with Ctrl while it is zoomed in, when a drag pans.
    void setDragsOut(bool dragsOut) { dragsOut_ = dragsOut; }

    /// Where the image is painted; larger than the widget where it is zoomed in.
    QRectF imageRect() const;
    /// 1: the whole image, to kMostZoom.
    double zoom() const { return zoom_; }
    /// `place`, in pixels of the widget, stays where it is.
    void zoomTo(double zoom, const QPointF& place);
    static constexpr double kMostZoom = 16;

    QSize sizeHint() const override;

   Q_SIGNALS:
    /// A hand begins to drag the image out.
    void draggedOut();

   protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

   private:
    /// Size of the painted image at a zoom.
    QSizeF sizeAt(double zoom) const;
    /// No further than that the image still fills the widget.
    void panBy(const QPointF& way);

    Theme& theme_;
    QImage image_;
    QString emptyText_;
    bool smooth_ = true;
    double zoom_ = 1;
    QPointF pan_;  // of the image's middle from the widget's
    bool dragsOut_ = false;
    DragGesture out_;
    QPointF dragged_;  // the pointer's last place while it pans
};

}  // namespace ui
