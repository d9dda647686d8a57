#pragma once

#include <QImage>
#include <QToolButton>

namespace ui {

/// A button that is a picture with a word below it.
class PictureTile : public QToolButton {
    Q_OBJECT

   public:
    static constexpr int kPicture = 80;  ///< side of the picture on the screen

    PictureTile(const QString& name, const QString& text, QWidget* parent = nullptr);

    /// A null picture leaves its place, in grey.
    void setPicture(const QImage& picture);
};

}  // namespace ui
