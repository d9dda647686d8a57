#pragma once

#include <QWidget>

#include "core/exporting/gallery/GalleryItems.h"

class QLineEdit;

namespace ui {

class ChoiceField;

/// What of the gallery is shown, and in which order.
class GalleryBar : public QWidget {
    Q_OBJECT

   public:
    explicit GalleryBar(QWidget* parent = nullptr);

    core::GalleryFilter filter() const;
    core::GallerySort sort() const;
    /// While the images of a set are shown all are of one kind.
    void setInSet(bool inSet);
    /// Shows everything again.
    void clear();

   Q_SIGNALS:
    void changed();

   private:
    QLineEdit* text_;
    ChoiceField* stars_;
    ChoiceField* kind_;
    ChoiceField* sort_;
};

}  // namespace ui
