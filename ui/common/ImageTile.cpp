#include "ui/common/ImageTile.h"

#include <QPixmap>

namespace ui {

ImageTile::ImageTile(const QString& name, const QString& text, QWidget* parent) : QToolButton(parent) {
    setObjectName(name);
    setText(text);
    setIconSize({kImage, kImage});
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setImage({});
}

void ImageTile::setImage(const QImage& image) {
    if (image.isNull()) {
        // The place is there before the image is: a gray that is seen on light and dark ground.
        QPixmap nothing(kImage, kImage);
        nothing.fill(QColor(128, 128, 128, 48));
        setIcon(nothing);
        return;
    }
    const int side = qRound(kImage * devicePixelRatioF());
    QPixmap pixmap = QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    setIcon(pixmap);
}

}  // namespace ui
