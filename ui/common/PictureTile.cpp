#include "ui/common/PictureTile.h"

#include <QPixmap>

namespace ui {

PictureTile::PictureTile(const QString& name, const QString& text, QWidget* parent) : QToolButton(parent) {
    setObjectName(name);
    setText(text);
    setIconSize({kPicture, kPicture});
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPicture({});
}

void PictureTile::setPicture(const QImage& picture) {
    if (picture.isNull()) {
        // The place is there before the picture is: a grey that is seen on light and dark ground.
        QPixmap nothing(kPicture, kPicture);
        nothing.fill(QColor(128, 128, 128, 48));
        setIcon(nothing);
        return;
    }
    const int side = qRound(kPicture * devicePixelRatioF());
    QPixmap pixmap = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    setIcon(pixmap);
}

}  // namespace ui
