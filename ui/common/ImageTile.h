#pragma once

#include <QImage>
#include <QToolButton>

namespace ui {

/// A button that is an image with a word below it.
class ImageTile : public QToolButton {
    Q_OBJECT

   public:
    static constexpr int kImage = 80;  ///< side of the image on the screen

    ImageTile(const QString& name, const QString& text, QWidget* parent = nullptr);

    /// A null image leaves its place, in gray.
    void setImage(const QImage& image);
};

}  // namespace ui
