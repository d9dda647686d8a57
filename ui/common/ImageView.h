#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace ui {

class Theme;

/// One image, as large as the widget allows, on neutral ground. Smooth, or with every pixel as a sharp square of
/// whole screen pixels.
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

    /// Where the image is painted.
    QRectF imageRect() const;

    QSize sizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    Theme& theme_;
    QImage image_;
    QString emptyText_;
    bool smooth_ = true;
};

}  // namespace ui
