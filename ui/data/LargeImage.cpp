#include "ui/data/LargeImage.h"

#include <QKeyEvent>

#include "ui/common/QtImage.h"
#include "ui/common/ThumbnailGrid.h"

namespace ui {

namespace {

/// By how many images a key goes on; 0: it does something else.
int stepOf(int key) {
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Space:
            return 1;
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp:
            return -1;
        default:
            return 0;
    }
}

constexpr QSize kLargeImageSize(720, 720);

}  // namespace

LargeImage::LargeImage(Theme& theme, ThumbnailGrid& grid, QWidget* parent) : ImageView(theme, parent), grid_(grid) {
    setWindowFlag(Qt::Window);
    setObjectName(QStringLiteral("data_large_image"));
    setAccessibleName(tr("Image of the dataset"));
    setToolTip(tr(
        "Arrow keys go on to the next image. Number keys assign it to a class, Delete leaves it out, Esc goes back."));
    setFocusPolicy(Qt::StrongFocus);
    setSmooth(false);
    resize(kLargeImageSize);
    connect(&grid_, &ThumbnailGrid::currentChanged, this, &LargeImage::follow);
    follow();
}

void LargeImage::follow() {
    const int sample = grid_.current();
    if (!grid_.dataset() || sample < 0) {
        setImage({});
        setEmptyText(tr("No image"));
        setWindowTitle(tr("No image"));
        return;
    }
    setImage(toQImage(grid_.dataset()->preview(static_cast<std::size_t>(sample))));
    setWindowTitle(grid_.describe(sample));
}

bool LargeImage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && stepOf(static_cast<QKeyEvent*>(event)->key()) != 0) {
        event->accept();
        return true;
    }
    return ImageView::event(event);
}

void LargeImage::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
        close();
    } else if (const int step = stepOf(key); step != 0) {
        grid_.moveCurrent(step);
    } else {
        ImageView::keyPressEvent(event);
    }
}

}  // namespace ui
